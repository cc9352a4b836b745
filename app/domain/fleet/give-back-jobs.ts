import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A process beats every five seconds; one that has not been heard for six beats is dead, or as good as. */
export const SILENT_SECONDS = 30

/**
 * Takes silent processes off the list and gives the jobs they held back to the queue, whose own patience with a lock is
 * four hours (graphile-worker 0.18). Every job may run twice, so one that was only slow does no harm. Returns how many
 * processes were given up.
 */
export async function giveBackJobs(db: Db, at: Instant = databaseTime): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const silent = await tx
      .deleteFrom('processes')
      .where('seen_at', '<', sql<Date>`${at} - make_interval(secs => ${SILENT_SECONDS})`)
      .returning('takes_jobs_as')
      .execute()
    const names = silent.flatMap(({ takes_jobs_as }) => takes_jobs_as)
    if (names.length > 0) await sql`select graphile_worker.force_unlock_workers(${names}::text[])`.execute(tx)
    return silent.length
  })
}
