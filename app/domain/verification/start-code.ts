import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

type Start = { subject: Buffer; lifeSeconds: number }

/**
 * The mail server has taken these emails: the lives of their codes start now, and nobody, we included, can read them any
 * more. A second yes for one code changes nothing.
 */
export async function startCodes(db: Db, starts: Start[], at: Instant = databaseTime): Promise<void> {
  if (starts.length === 0) return
  await sql`
    with held as (
      select subject from challenges
       where subject = any(${starts.map(({ subject }) => subject)}::bytea[]) and code_sealed is not null
       order by subject for update
    )
    update challenges
       set accepted_at = ${at}, deadline = ${at} + make_interval(secs => life), code_sealed = null
      from held join unnest(${starts.map(({ subject }) => subject)}::bytea[],
                            ${starts.map(({ lifeSeconds }) => lifeSeconds)}::float8[]) as start (started, life)
             on started = held.subject
     where challenges.subject = held.subject`.execute(db)
}
