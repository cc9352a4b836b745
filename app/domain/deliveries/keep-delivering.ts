import { setTimeout as pause } from 'node:timers/promises'
import { databaseTime, type Db } from '#db/connection.ts'
import type { Correspondence } from './correspondence.ts'
import { openHands, type Watch } from './open-hands.ts'
import { take } from './take.ts'

// So often an empty outbox is looked into: nobody sees a code that is later by this, and no form has to wake anybody.
const IDLE_MS = 100
const AFTER_A_FAULT_MS = 1_000
const FIRST_AWAY_MS = 1_000
const LONGEST_AWAY_MS = 15_000
const BATCH = 100

/**
 * Empties the outbox until the signal aborts; any number of programs may do so at once. The next batch is taken and written
 * while the last one is on its way, so one slow provider holds up nobody else. While the mail server is away one email at a
 * time tries the door, ever less often, and all others keep their places.
 */
export async function keepDelivering(db: Db, with_: Correspondence, watch: Watch): Promise<void> {
  const { signal, onFault } = watch
  const hands = openHands(db, with_, watch)
  let awayMs = 0
  while (!signal.aborted) {
    let wait = 0
    try {
      const due = hands.isAway() ? 1 : BATCH
      const { taken, parcels, faults } = await take(db, with_, { due }, databaseTime)
      faults.forEach(onFault)
      hands.take(parcels)
      if (taken === 0) wait = IDLE_MS
    } catch (error) {
      onFault(error)
      wait = AFTER_A_FAULT_MS
    }
    await hands.until(hands.isAway() ? 0 : BATCH)
    awayMs = hands.isAway() ? Math.min(LONGEST_AWAY_MS, awayMs * 2 || FIRST_AWAY_MS) : 0
    await pause(Math.max(wait, awayMs), undefined, { signal }).catch(() => {})
  }
  await hands.close()
}
