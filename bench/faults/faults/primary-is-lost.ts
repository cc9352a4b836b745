import { rm } from 'node:fs/promises'
import { IN_HAND, type Fault } from '../fault.ts'

const PAUSE_MS = 30_000

/** The machine of the primary is gone for good. It is fenced by being no more; the standby is promoted. */
export const primaryIsLost: Fault = {
  id: 'F15',
  title: 'the primary is lost, and the standby takes its place',
  expects: 'signing pauses for less than thirty seconds, and nobody who was told yes is lost',
  short: true,
  async inject(occasion) {
    const { world, crowd, short, breach, note } = occasion
    crowd.come(short ? 24 : 120)
    await crowd.reached(short ? 8 : 40)
    const old = world.databases.primary
    const lost = performance.now()
    await old.vanish()
    occasion.uncertainDeliveries += IN_HAND
    await rm(old.cluster.folder, { recursive: true, force: true })
    await world.failOver()
    await crowd.reached(1)
    const paused = performance.now() - lost
    note(`no yes for ${(paused / 1_000).toFixed(1)} s`)
    if (paused > PAUSE_MS) breach(`signing paused for ${(paused / 1_000).toFixed(0)} s`)
  },
}
