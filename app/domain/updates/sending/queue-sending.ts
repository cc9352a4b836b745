import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

// After every email that somebody waits for.
const PRIORITY = 50

// A sending about an edition asks its people to look at their names; every other brings news.
const taskOf = sql`case when edition_id is null then 'send-update' else 'send-proof' end`

/** Puts a sending's next turn into the queue, so many seconds from now. Asking twice makes one turn. */
export async function queueSending(
  db: Db,
  updateId: string,
  { seconds = 0 } = {},
  at: Instant = databaseTime,
): Promise<void> {
  await sql`
    select graphile_worker.add_job(coalesce((select ${taskOf} from update_sendings where update_id = ${updateId}), 'send-update'),
             json_build_object('id', ${updateId}::text),
             job_key := 'send-update ' || ${updateId}::text, priority := ${PRIORITY},
             run_at := ${at} + make_interval(secs => ${seconds}))`.execute(db)
}

/**
 * Queues every sending that is under way and has no turn waiting: after a crash, and should a turn ever be lost. Run when
 * a worker starts and every minute.
 */
export async function resumeSendings(db: Db): Promise<void> {
  await sql`
    select graphile_worker.add_job(${taskOf}, json_build_object('id', update_id::text),
             job_key := 'send-update ' || update_id::text, job_key_mode := 'preserve_run_at', priority := ${PRIORITY})
      from update_sendings where state = 'sending'`.execute(db)
}
