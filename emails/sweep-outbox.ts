import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Queues again the emails whose worker died: their lease has ended without an answer, or their job was taken and
 * nothing came of it. An email that waits for its next attempt is left alone.
 */
export async function sweepOutbox(db: Db, at: Instant = databaseTime): Promise<void> {
  await sql`
    select graphile_worker.add_job('deliver', json_build_object('id', outbox.id::text),
             job_key := outbox.id::text, priority := 0)
      from outbox
     where state = 'waiting'
       and (leased_until < ${at} or (attempts = 0 and created_at < ${at} - interval '120 seconds'))
     limit 1000`.execute(db)
}

/** Deletes what is left of emails a day after they were done. */
export async function forgetEmails(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('finished_at', '<', sql<Date>`${at} - interval '1 day'`)
    .execute()
}
