import { sql } from 'kysely'
import { limits } from '#limits'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { meets } from './meets.ts'
import type { Conditions } from './read-conditions.ts'

export type LookOutcome =
  | { outcome: 'looked'; reviewId: string; found: number }
  | { outcome: 'nobody' }
  /** More than can be reviewed at once; `limits.review.mostAtOnce`. */
  | { outcome: 'too-many' }

/**
 * Finds the signatures that meet some conditions and drafts a review of exactly these. Changes nothing about them: what is
 * decided later is done to who was found now, and to nobody who signs meanwhile.
 */
export async function look(
  db: Db,
  {
    campaignId,
    organiserId,
    conditions,
  }: { campaignId: string; organiserId: string; conditions: Conditions },
  at: Instant = databaseTime,
): Promise<LookOutcome> {
  return db.transaction().execute(async (tx) => {
    const id = newId()
    await tx
      .insertInto('reviews')
      .values({
        id,
        campaign_id: campaignId,
        state: 'drafted',
        conditions: JSON.stringify(conditions),
        found: 0,
        drafted_by: organiserId,
        drafted_at: at,
      })
      .execute()
    const { numAffectedRows } = await sql`
      insert into reviewed_names (review_id, signature_id, state)
      select ${id}, signatures.id, 'waiting' from signatures where ${meets(campaignId, conditions)}
       limit ${limits.review.mostAtOnce + 1}`.execute(tx)
    const found = Number(numAffectedRows)
    if (found === 0 || found > limits.review.mostAtOnce) {
      await tx.deleteFrom('reviews').where('id', '=', id).execute()
      return { outcome: found === 0 ? 'nobody' : 'too-many' }
    }
    await tx.updateTable('reviews').set({ found }).where('id', '=', id).execute()
    return { outcome: 'looked', reviewId: id, found }
  })
}
