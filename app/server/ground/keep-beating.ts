import { beat, giveBackJobs, leaveFleet, type Vessel } from '#fleet'
import type { Db } from '#db/connection.ts'

const EVERY_MS = 5_000

type Wishes = { vessel: () => Vessel; onFault: (error: unknown) => void }

type Beating = {
  /** Beats once more, before its time, when there is something new to tell. */
  now: () => Promise<void>
  /** Says goodbye. */
  stop: () => Promise<void>
}

/**
 * Says every five seconds that this process runs, and looks for others that have fallen silent. Comes back after the first
 * beat. A fault, as while the database is away, is told and tried again at the next beat.
 */
export async function keepBeating(db: Db, { vessel, onFault }: Wishes): Promise<Beating> {
  let beating = Promise.resolve()
  const once = async () => {
    await beat(db, vessel())
    await giveBackJobs(db)
  }
  const next = () => (beating = beating.then(once).catch(onFault))
  await next()
  const clock = setInterval(next, EVERY_MS)
  return {
    now: next,
    async stop() {
      clearInterval(clock)
      await beating
      await leaveFleet(db, vessel().id).catch(onFault)
    },
  }
}
