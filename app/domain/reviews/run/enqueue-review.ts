import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/** Puts a review's job into the queue, in the transaction of the decision. Ahead of invitations, news and builds. */
export async function enqueueReview(tx: Tx, reviewId: string): Promise<void> {
  await sql`select graphile_worker.add_job('review', json_build_object('id', ${reviewId}::text),
    job_key := ${`review ${reviewId}`}, priority := 5)`.execute(tx)
}
