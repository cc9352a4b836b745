import { setTimeout as pause } from 'node:timers/promises'
import { countWaiting, type Waiting } from '#emails'
import type { Db } from '#db/connection.ts'

type Bounds = { most: number; mostPerCampaign: number }

const KEPT_MS = 5_000
// Counting a million takes a third of that, and whoever waits for it has two seconds in all.
const COUNTED_WITHIN_MS = 300

/**
 * Says whether the outbox has room for one more email of a campaign (TRUST K-07): a form that is taken while mail has been
 * away for very long would wait for a code that never comes in time. Counted every five seconds at most by each process, so
 * the bounds are passed by what comes in meanwhile. Where it cannot be counted soon the last count holds; where there was none
 * there is room: the form itself will tell.
 */
export function watchOutbox(db: Db, { most, mostPerCampaign }: Bounds, now = () => performance.now()) {
  let counted: Waiting | undefined
  let begun = -Infinity
  let soon: Promise<void> = Promise.resolve()
  const count = () =>
    countWaiting(db).then(
      (waiting) => void (counted = waiting),
      () => {},
    )
  return async (campaignId: string): Promise<boolean> => {
    if (now() - begun > KEPT_MS) {
      begun = now()
      soon = Promise.race([count(), pause(COUNTED_WITHIN_MS, undefined, { ref: false })])
    }
    await soon
    return !counted || (counted.all < most && counted.of(campaignId) < mostPerCampaign)
  }
}
