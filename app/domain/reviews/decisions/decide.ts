import { writeEntry, type By } from '#audit'
import { strikeReasons } from '#signatures'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { carryOut } from '../run/carry-out.ts'
import type { Decision } from '../conditions/read-decision.ts'
import { wantsSecond } from './wants-second.ts'

/** Who decides, and about which review of which campaign. */
export type Deciding = By & { reviewId: string }

export type DecideOutcome =
  /** All is done; `waiting` names were vouched for and are shown once a second organiser has looked. */
  | { outcome: 'done'; changed: number; waiting: number }
  | { outcome: 'waits-for-second' }
  /** There is no such draft, or somebody has decided on it already. */
  | { outcome: 'not-drafted' }

/**
 * Decides what is done to the names of a draft. Up to fifty it is done at once; more wait for a second organiser
 * (TRUST A-16), and nothing happens until then. To strike and to hide, what the same organiser has struck or hidden alone
 * within a day in this campaign counts with it.
 */
export async function decide(
  db: Db,
  { reviewId, campaignId, teamId, organiserId }: Deciding,
  decision: Decision,
  at: Instant = databaseTime,
): Promise<DecideOutcome> {
  return db.transaction().execute(async (tx) => {
    const by = { reviewId, campaignId, teamId, organiserId }
    const decided = await tx
      .updateTable('reviews')
      .set({
        state: (await wantsSecond(tx, by, decision.deed, at)) ? 'waiting' : 'running',
        deed: decision.deed,
        reason: decision.deed === 'strike' ? strikeReasons[decision.reason] : null,
        why: decision.why,
        decided_by: organiserId,
      })
      .where('id', '=', reviewId)
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'drafted')
      .returning(['state', 'found'])
      .executeTakeFirst()
    if (!decided) return { outcome: 'not-drafted' }
    if (decided.state === 'waiting') {
      const facts = { count: decided.found, review: decision.deed }
      await writeEntry(
        tx,
        { teamId, campaignId, organiserId, deed: 'askedForSecond', facts, why: decision.why },
        at,
      )
      return { outcome: 'waits-for-second' }
    }
    let [changed, waiting] = [0, 0]
    for (;;) {
      const step = await carryOut(tx, reviewId, at)
      if (!step) return { outcome: 'done', changed, waiting }
      changed += step.changed
      waiting += step.waiting
    }
  })
}
