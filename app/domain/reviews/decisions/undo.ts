import { sql } from 'kysely'
import { finishesNames } from '#campaigns'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { carryOut } from '../run/carry-out.ts'
import type { Deciding } from './decide.ts'
import { enqueueReview } from '../run/enqueue-review.ts'

export type UndoOutcome =
  | { outcome: 'undone' }
  | { outcome: 'undoing' }
  /** It was done more than a day ago, is undone already, or was never done. */
  | { outcome: 'too-late' }
  /** The log of a closed campaign takes nothing but leaving: nobody can come back into it. */
  | { outcome: 'log-is-closed' }

/**
 * Takes a review back within a day: the struck stand again, the hidden and the shown are as they were. Up to fifty at
 * once, more as a job. Who was changed again meanwhile, or has left, stays as they are. What the watch list holds only its own adder
 * can take back: showing such a name wants two.
 */
export async function undo(
  db: Db,
  { reviewId, campaignId, organiserId }: Omit<Deciding, 'teamId'>,
  at: Instant = databaseTime,
): Promise<UndoOutcome> {
  return db.transaction().execute(async (tx) => {
    const review = await tx
      .selectFrom('reviews')
      .innerJoin('campaigns', 'campaigns.id', 'reviews.campaign_id')
      .select(['reviews.deed', 'reached', finishesNames(at).as('logIsOpen')])
      .where('reviews.id', '=', reviewId)
      .where('campaign_id', '=', campaignId)
      .where('reviews.state', '=', 'done')
      .where((eb) => eb.or([eb('reviews.deed', '<>', 'watch'), eb('decided_by', '=', organiserId)]))
      .where('done_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.review.undoSeconds})`)
      .forUpdate('reviews')
      .executeTakeFirst()
    if (!review) return { outcome: 'too-late' }
    if (review.deed === 'strike' && !review.logIsOpen) return { outcome: 'log-is-closed' }
    await tx
      .updateTable('reviews')
      .set({ state: 'undoing', undone_by: organiserId })
      .where('id', '=', reviewId)
      .execute()
    if (review.reached > limits.review.mostAlone) {
      await enqueueReview(tx, reviewId)
      return { outcome: 'undoing' }
    }
    while (await carryOut(tx, reviewId, at));
    return { outcome: 'undone' }
  })
}
