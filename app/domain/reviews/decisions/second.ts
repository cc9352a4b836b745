import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Deciding } from './decide.ts'
import { enqueueReview } from '../run/enqueue-review.ts'

export type SecondOutcome =
  | { outcome: 'running' }
  /** Whoever decided cannot be the second person too. */
  | { outcome: 'own-decision' }
  | { outcome: 'not-waiting' }

/** The second person agrees: what was decided about many names is done now, as a job. */
export async function second(
  db: Db,
  { reviewId, campaignId, teamId, organiserId }: Deciding,
  at: Instant = databaseTime,
): Promise<SecondOutcome> {
  return db.transaction().execute(async (tx) => {
    const review = await tx
      .selectFrom('reviews')
      .select(['found', 'deed', sql<boolean>`decided_by is not distinct from ${organiserId}::uuid`.as('own')])
      .where('id', '=', reviewId)
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'waiting')
      .forUpdate()
      .executeTakeFirst()
    if (!review) return { outcome: 'not-waiting' }
    if (review.own) return { outcome: 'own-decision' }
    await tx
      .updateTable('reviews')
      .set({ state: 'running', seconded_by: organiserId })
      .where('id', '=', reviewId)
      .execute()
    const facts = { count: review.found, review: review.deed }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'secondedReview', facts }, at)
    await enqueueReview(tx, reviewId)
    return { outcome: 'running' }
  })
}

/** Anybody who may review says no, whoever decided included: nothing happens to the names. False when nothing waited. */
export async function refuse(
  db: Db,
  { reviewId, campaignId, teamId, organiserId }: Deciding,
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const refused = await tx
      .updateTable('reviews')
      .set({ state: 'refused', done_at: at })
      .where('id', '=', reviewId)
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'waiting')
      .returning(['found', 'deed'])
      .executeTakeFirst()
    if (!refused) return false
    const facts = { count: refused.found, review: refused.deed }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'refusedReview', facts }, at)
    return true
  })
}
