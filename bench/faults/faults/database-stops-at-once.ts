import { setTimeout as pause } from 'node:timers/promises'
import { IN_HAND, type Fault } from '../fault.ts'

const EVERY_MS = 1_500

/** `pg_ctl stop -m immediate` under load, every second and a half. */
export const databaseStopsAtOnce: Fault = {
  id: 'F11',
  title: 'the database stops at once, again and again',
  expects: 'nobody who was told yes is lost; others press again',
  short: true,
  async inject(occasion) {
    const {
      world: { databases },
      crowd,
      short,
    } = occasion
    crowd.come(short ? 40 : 150)
    for (let times = 0; times < (short ? 2 : 8); times++) {
      await crowd.reached(4)
      await databases.primary.stop('SIGQUIT')
      occasion.uncertainDeliveries += IN_HAND
      await databases.primary.start()
      await pause(EVERY_MS)
    }
  },
}
