import { limits } from '#limits'
import type { Instant, Tx } from '#db/connection.ts'
import type { Deciding } from './decide.ts'
import type { ReviewDeed } from '../conditions/read-decision.ts'
import { takenAlone } from './taken-alone.ts'

/**
 * Whether a draft is more than its organiser may do alone: more than `limits.review.mostAlone` names, or names to strike or hide
 * that are more with those of the last day. Two decisions of one organiser at once wait for each other here.
 */
export async function wantsSecond(tx: Tx, by: Deciding, deed: ReviewDeed, at: Instant): Promise<boolean> {
  const { mostAlone } = limits.review
  const { found = 0 } =
    (await tx.selectFrom('reviews').select('found').where('id', '=', by.reviewId).executeTakeFirst()) ?? {}
  if (found > mostAlone) return true
  if (deed !== 'strike' && deed !== 'hide') return false
  await tx
    .selectFrom('organisers')
    .select('id')
    .where('id', '=', by.organiserId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const taken = deed === 'strike' ? found : await shownIn(tx, by.reviewId)
  return taken > 0 && taken + (await takenAlone(tx, by, at)) > mostAlone
}

async function shownIn(tx: Tx, reviewId: string): Promise<number> {
  const { names } = await tx
    .selectFrom('reviewed_names')
    .innerJoin('signatures', 'signatures.id', 'signature_id')
    .select((eb) => eb.fn.countAll<number>().as('names'))
    .where('reviewed_names.review_id', '=', reviewId)
    .where('signatures.state', '=', 'standing')
    .where('held_because', 'is', null)
    .executeTakeFirstOrThrow()
  return names
}
