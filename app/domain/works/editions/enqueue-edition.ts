import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

// After every email and every look at names: somebody waits, but for minutes.
const PRIORITY = 60

/** Puts the building of an edition into the queue. Asking twice makes one job. */
export async function enqueueEdition(db: Db, editionId: string): Promise<void> {
  await sql`select graphile_worker.add_job('build-edition', json_build_object('id', ${editionId}::text),
    job_key := 'build-edition ' || ${editionId}::text, priority := ${PRIORITY})`.execute(db)
}

/** Without a sign of life for so long, whoever builds an edition is gone. */
export const SILENCE_S = 60

/**
 * Queues every edition that nobody builds any more: after a crash, and should a job ever be lost. Run when a worker starts
 * and every minute.
 */
export async function resumeEditions(db: Db): Promise<void> {
  await sql`
    select graphile_worker.add_job('build-edition', json_build_object('id', id::text),
             job_key := 'build-edition ' || id::text, job_key_mode := 'preserve_run_at', priority := ${PRIORITY})
      from editions
     where state = 'waiting'
        or (state = 'building' and seen_at < now() - make_interval(secs => ${SILENCE_S}))`.execute(db)
}
