import { setTimeout as pause } from 'node:timers/promises'
import { IN_HAND, type Fault } from '../fault.ts'

// Signing gives up after two seconds; a page that reads waits longer.
const LONGEST_ANSWER_MS = 7_000

/** The standby that commits wait for cannot be reached. */
export const standbyIsGone: Fault = {
  id: 'F16',
  title: 'the standby that commits wait for is gone',
  expects:
    'nobody is told yes until it is back; requests give up after two seconds and say that it is not known',
  short: true,
  async inject(occasion) {
    const { world, crowd, short, breach, note } = occasion
    crowd.come(short ? 16 : 60)
    await crowd.reached(4)
    world.databases.replication.cut()
    occasion.uncertainDeliveries += IN_HAND
    // An answer to an earlier press may be slow on its way, and its commit stand on both.
    const cut = performance.now()
    await pause(short ? 3_300 : 12_300)
    const yes = crowd.signers.filter(({ yesFrom = 0 }) => yesFrom > cut).length
    if (yes > 0) breach(`I11: ${yes} were told yes while their commit was on one machine only`)
    const waited = crowd.signers.reduce((most, { waitedMs }) => Math.max(most, waitedMs), 0)
    note(`slowest answer ${(waited / 1_000).toFixed(1)} s`)
    await world.databases.replication.mend()
    if (!short && waited > LONGEST_ANSWER_MS) breach(`an answer took ${(waited / 1_000).toFixed(1)} s`)
  },
}
