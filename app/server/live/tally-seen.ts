import { noteSeen } from '#pulse'
import type { Db } from '#db/connection.ts'

const WRITE_MS = 10_000
// What is written as one number must fit its column, also after hours without a database; what is above is not counted.
const MOST = 1_000_000

export type Tally = {
  /** Once more, the page of this campaign (its slug) was opened. */
  add: (campaign: string) => void
  /** Writes down what is left and ends. */
  stop: () => Promise<void>
}

/**
 * Counts in memory how often the pages of campaigns are opened, and writes it down every ten seconds, where there was
 * anything. Only ever one number a campaign: whoever adds must know that there is such a campaign. While the database is away
 * the numbers wait, and a crash loses ten seconds of them.
 */
export function tallySeen(db: Db, onFault: (error: unknown) => void): Tally {
  let seen = new Map<string, number>()
  const count = (campaign: string, more: number) =>
    seen.set(campaign, Math.min(MOST, (seen.get(campaign) ?? 0) + more))
  const write = async () => {
    if (seen.size === 0) return
    const due = seen
    seen = new Map()
    await noteSeen(db, due).catch((error: unknown) => {
      for (const [campaign, times] of due) count(campaign, times)
      onFault(error)
    })
  }
  let writing = Promise.resolve()
  const next = () => (writing = writing.then(write))
  const clock = setInterval(next, WRITE_MS)
  return {
    add: (campaign) => void count(campaign, 1),
    async stop() {
      clearInterval(clock)
      await next()
    },
  }
}
