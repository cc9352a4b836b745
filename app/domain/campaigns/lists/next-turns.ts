import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * The campaigns that open or close by their own times within so many seconds from now, each with the milliseconds until then
 * by the database's clock. A campaign that does both is there twice.
 */
export async function nextTurns(
  db: Db,
  seconds: number,
  at: Instant = databaseTime,
): Promise<{ slug: string; inMs: number }[]> {
  const { rows } = await sql<{ slug: string; inMs: number }>`
    select slug, (extract(epoch from turn - now) * 1000)::float8 as "inMs"
      from campaigns, lateral (select ${at} as now) as clock, unnest(array[opens_at, closes_at]) as turn
     where state = 'open' and turn >= now and turn < now + make_interval(secs => ${seconds})`.execute(db)
  return rows
}
