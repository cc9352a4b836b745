import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import { IN_HAND, type Fault } from '../fault.ts'

const HELD_MS = 8_000
const PAGE_WITHIN_MS = 1_000
// Signing answers after two seconds at the latest (decision 024). A quarter of a second more for the way there and back, and
// for an event loop that has a crowd to answer on cores it shares with all of the rig.
const POST_WITHIN_MS = 2_250
// The short form runs beside whatever else a machine is busy with; there both only tell that nobody waits much longer than readers
// may (2 to 5 s for a connection, a lock and a statement).
const SHORT_WITHIN_MS = 7_000

/** Somebody's session locks what every form needs, so that requests pile up until every connection is taken. */
export const locksAreHeld: Fault = {
  id: 'F19',
  title: 'every connection waits for a lock',
  expects: 'a form gets 503 with Retry-After after two seconds; public pages are as fast as ever',
  short: true,
  async inject(occasion) {
    const { world, dice, crowd, campaign, short, breach, note } = occasion
    crowd.come(short ? 40 : 120, 40)
    await crowd.reached(10)
    const session = await world.databases.primary.openSession()
    await session.query('begin')
    occasion.uncertainDeliveries += IN_HAND
    await session.query('lock table challenges in access exclusive mode')
    const end = performance.now() + (short ? HELD_MS / 2 : HELD_MS)
    const pages: number[] = []
    const failed: number[] = []
    while (performance.now() < end) {
      for (const path of [`/c/${campaign.slug}`, `/c/${campaign.slug}/count.json`]) {
        const { status, ms } = await ask(world.fleet, dice, path)
        pages.push(ms)
        if (status !== 200) failed.push(status)
      }
      await pause(100)
    }
    await session.query('rollback')
    await session.end()
    const slowest = Math.max(...pages)
    const post = crowd.signers.reduce((most, { waitedMs }) => Math.max(most, waitedMs), 0)
    note(`slowest page ${slowest.toFixed(0)} ms, slowest press ${(post / 1_000).toFixed(1)} s`)
    if (failed.length > 0) breach(`${failed.length} of ${pages.length} public pages failed: ${failed[0]}`)
    if (slowest > (short ? SHORT_WITHIN_MS : PAGE_WITHIN_MS))
      breach(`a public page took ${(slowest / 1_000).toFixed(1)} s`)
    if (post > (short ? SHORT_WITHIN_MS : POST_WITHIN_MS))
      breach(`a press was answered after ${(post / 1_000).toFixed(1)} s`)
  },
}
