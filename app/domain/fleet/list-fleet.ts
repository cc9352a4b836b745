import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A process as others see it. */
export type Seen = { role: string; version: string; startedAt: Date; silentSeconds: number }

/** The processes that run, those longest at it first, each with how long ago it was heard. */
export async function listFleet(db: Db, at: Instant = databaseTime): Promise<Seen[]> {
  return db
    .selectFrom('processes')
    .select([
      'role',
      'version',
      'started_at as startedAt',
      sql<number>`extract(epoch from ${at} - seen_at)::float`.as('silentSeconds'),
    ])
    .orderBy('started_at')
    .orderBy('id')
    .execute()
}
