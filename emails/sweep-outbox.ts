import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

// Once a minute, so that many may be under way again within a minute of a mail server's return.
const MOST_AT_ONCE = 5_000

/**
 * Queues again what waits without a worker: emails whose worker died (their lease has ended without an answer, or
 * their job was lost), and emails a mail server did not take. Run every minute, it bounds the queue's own waits, which
 * grow with every attempt to hours: when the mail server is back after an outage, nobody waits longer than a minute.
 */
export async function sweepOutbox(db: Db, at: Instant = databaseTime): Promise<void> {
  await sql`
    select graphile_worker.add_job('deliver', json_build_object('id', waiting.id::text), job_key := waiting.id::text,
             job_key_mode := case when attempts = 0 then 'preserve_run_at' else 'replace' end, priority := 0)
      from (select id, attempts
              from outbox
             where state = 'waiting'
               and (leased_until < ${at} or (leased_until is null and created_at < ${at}
                      - make_interval(secs => case when attempts = 0 then 120 else 60 end)))
             order by created_at
             limit ${MOST_AT_ONCE}) as waiting`.execute(db)
}

/** Deletes what is left of emails a day after they were done. */
export async function forgetEmails(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('finished_at', '<', sql<Date>`${at} - interval '1 day'`)
    .execute()
}
