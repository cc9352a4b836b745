import { sql } from 'kysely'
import type { Instant, Tx } from '#db/connection.ts'

/**
 * Has a private campaign launched at a time, to the second; null takes back what was queued. The job of every minute (`launchDue`)
 * is there for a worker that was away then, and a job that comes too early finds nothing due.
 */
export async function queueLaunch(
  tx: Tx,
  campaignId: string,
  launchesAt: Instant | Date | null,
): Promise<void> {
  const key = `launch ${campaignId}`
  const queued = launchesAt
    ? sql`select graphile_worker.add_job('launch', job_key := ${key}, run_at := ${launchesAt})`
    : sql`select graphile_worker.remove_job(${key})`
  await queued.execute(tx)
}
