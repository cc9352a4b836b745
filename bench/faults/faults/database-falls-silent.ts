import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import { IN_HAND, soon, type Fault } from '../fault.ts'

const SILENT_MS = 20_000
// A page that is in doubt waits a second for a newer one (decision 022).
const PAGE_WITHIN_MS = 1_500
// As in F19: two seconds, and a quarter for the way.
const POST_WITHIN_MS = 2_250
// A line that is silent is known to be after eleven seconds at most (decision 027), and called again within five.
const HEARD_WITHIN_MS = 20_000

/** Nothing comes back from the database and nobody hangs up, as when its machine has lost its power or its address has moved. */
export const databaseFallsSilent: Fault = {
  id: 'F63',
  title: 'the database falls silent, and nobody hangs up',
  expects:
    'forms are answered after two seconds, pages as fast as ever; afterwards the number moves by itself',
  async inject(occasion) {
    const { world, dice, crowd, campaign, breach, note } = occasion
    crowd.come(120, 40)
    await crowd.reached(10)
    for (const line of world.fleet.lines()) line.fallSilent()
    occasion.uncertainDeliveries += IN_HAND
    const pages: number[] = []
    const failed: number[] = []
    const end = performance.now() + SILENT_MS
    while (performance.now() < end) {
      const { status, ms } = await ask(world.fleet, dice, `/c/${campaign.slug}`)
      pages.push(ms)
      if (status !== 200) failed.push(status)
      await pause(100)
    }
    for (const line of world.fleet.lines()) await line.mend()
    const slowest = Math.max(...pages)
    const post = crowd.signers.reduce((most, { waitedMs }) => Math.max(most, waitedMs), 0)
    note(`slowest page ${slowest.toFixed(0)} ms, slowest press ${(post / 1_000).toFixed(1)} s`)
    if (failed.length > 0) breach(`${failed.length} of ${pages.length} public pages failed: ${failed[0]}`)
    if (slowest > PAGE_WITHIN_MS) breach(`a public page took ${(slowest / 1_000).toFixed(1)} s`)
    if (post > POST_WITHIN_MS) breach(`a press was answered after ${(post / 1_000).toFixed(1)} s`)
    const countAt = async () =>
      (JSON.parse((await ask(world.fleet, dice, `/c/${campaign.slug}/count.json`)).body) as { count: number })
        .count
    const before = await countAt()
    await crowd.reached(5)
    await soon(occasion, 'the number moves again', HEARD_WITHIN_MS, async () => (await countAt()) > before)
  },
}
