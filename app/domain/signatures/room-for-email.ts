import { setTimeout as pause } from 'node:timers/promises'
import { countWaiting, type Waiting } from '#emails'
import type { Db } from '#db/connection.ts'

type Bounds = { most: number; mostPerCampaign: number }

const KEPT_MS = 5_000
// Counting a million takes less, and the form has two seconds in all.
const COUNTED_WITHIN_MS = 300

/**
 * Says whether the outbox has room for one more email of a campaign (TRUST K-07): a form that is taken while mail has been
 * away for very long would wait for a code that never comes in time. Counted every five seconds at most by each process, so
 * the bounds are passed by what comes in meanwhile. Where it cannot be counted soon there is room: the form itself will tell.
 */
export function watchOutbox(db: Db, { most, mostPerCampaign }: Bounds, now = () => performance.now()) {
  let kept: { at: number; waiting: Promise<Waiting | undefined> } | undefined
  return async (campaignId: string): Promise<boolean> => {
    if (!kept || now() - kept.at > KEPT_MS) {
      const counting = countWaiting(db).catch(() => undefined)
      const late = pause(COUNTED_WITHIN_MS, undefined, { ref: false })
      kept = { at: now(), waiting: Promise.race([counting, late]) }
    }
    const waiting = await kept.waiting
    return !waiting || (waiting.all < most && waiting.of(campaignId) < mostPerCampaign)
  }
}
