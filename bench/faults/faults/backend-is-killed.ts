import { setTimeout as pause } from 'node:timers/promises'
import { IN_HAND, type Fault } from '../fault.ts'

/** One backend of the database is killed in the middle of a transaction, and takes the others with it. */
export const backendIsKilled: Fault = {
  id: 'F10',
  title: 'a database process is killed in the middle of a transaction',
  expects: 'the database recovers by itself; nobody who was told yes is lost',
  short: true,
  async inject(occasion) {
    const {
      world: { databases },
      dice,
      crowd,
      short,
      note,
    } = occasion
    crowd.come(short ? 20 : 150)
    let killed = 0
    for (const wanted = short ? 1 : 8; killed < wanted;) {
      await crowd.reached(3)
      const busy = await databases.primary
        .ask<{ pid: number }>(
          `select pid from pg_stat_activity where usename = 'undersigned' and xact_start is not null`,
        )
        .catch(() => [])
      if (busy.length === 0) {
        await pause(1)
        continue
      }
      process.kill(dice.pick(busy).pid, 'SIGKILL')
      killed += 1
      occasion.uncertainDeliveries += IN_HAND
      await pause(1_500)
    }
    note(`${killed} killed`)
  },
}
