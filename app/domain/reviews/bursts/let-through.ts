import { sql } from 'kysely'
import type { By } from '#audit'
import { limits } from '#limits'
import { isId } from '#db/is-id.ts'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { carryOut } from '../run/carry-out.ts'
import { enqueueReview } from '../run/enqueue-review.ts'

export type LetThroughOutcome =
  /** All are shown now, or will be in a moment; `reviewId` is what undoes it, and null where nothing was held. */
  | { outcome: 'let-through'; reviewId: string | null }
  /** There is no such burst, or somebody has decided on it already. */
  | { outcome: 'not-open' }

/**
 * One press shows every name that a burst holds, and trusts its place for a week. One person is enough, however many they
 * are: nobody had decided anything about these names, and it can be undone for a day. Names that another burst holds too,
 * or that are held for another reason, stay held.
 */
export async function letThrough(
  db: Db,
  { burstId, campaignId, organiserId }: Omit<By, 'teamId'> & { burstId: string },
  at: Instant = databaseTime,
): Promise<LetThroughOutcome> {
  if (!isId(burstId)) return { outcome: 'not-open' }
  return db.transaction().execute(async (tx) => {
    const burst = await tx
      .updateTable('bursts')
      .set({ state: 'let-through', seen_at: at })
      .where('id', '=', burstId)
      .where('campaign_id', '=', campaignId)
      .where('state', 'in', ['noticed', 'held'])
      .returning('id')
      .executeTakeFirst()
    if (!burst) return { outcome: 'not-open' }
    const reviewId = newId()
    await tx
      .insertInto('reviews')
      .values({
        id: reviewId,
        campaign_id: campaignId,
        state: 'running',
        deed: 'show',
        conditions: JSON.stringify({ burst: burstId }),
        found: 0,
        drafted_by: organiserId,
        decided_by: organiserId,
        drafted_at: at,
      })
      .execute()
    const { numAffectedRows } = await sql`
      insert into reviewed_names (review_id, signature_id, state)
      select ${reviewId}, signatures.id, 'waiting'
        from burst_names join signatures on signatures.id = burst_names.signature_id
       where burst_id = ${burstId} and signatures.state = 'standing' and held_because = 'BURST'
         and not exists (select from burst_names as other join bursts on bursts.id = other.burst_id
                          where other.signature_id = signatures.id and bursts.state = 'held')`.execute(tx)
    const found = Number(numAffectedRows)
    if (found === 0) {
      await tx.deleteFrom('reviews').where('id', '=', reviewId).execute()
      return { outcome: 'let-through', reviewId: null }
    }
    await tx.updateTable('reviews').set({ found }).where('id', '=', reviewId).execute()
    await tx.updateTable('bursts').set({ review_id: reviewId }).where('id', '=', burstId).execute()
    if (found > limits.review.mostAlone) await enqueueReview(tx, reviewId)
    else while (await carryOut(tx, reviewId, at));
    return { outcome: 'let-through', reviewId }
  })
}
