import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import { IN_HAND, soon, type Fault } from '../fault.ts'

const SILENT_MS = 20_000
// A page that is in doubt waits a second for a newer one (decision 022).
const PAGE_WITHIN_MS = 1_500
// Whatever is asked waits two seconds for the database, in all. The rest is for the way, and for a crowd that is answered on the
// cores that it shares with all of the rig.
const ANSWERED_WITHIN_MS = 3_000
// A line that is silent is known to be after eleven seconds at most (decision 027), and called again within five.
const HEARD_WITHIN_MS = 20_000

/** Nothing comes back from the database and nobody hangs up, as when its machine has lost its power or its address has moved. */
export const databaseFallsSilent: Fault = {
  id: 'F63',
  title: 'the database falls silent, and nobody hangs up',
  expects:
    'everything is answered after two seconds, kept pages as fast as ever; afterwards the number moves by itself',
  async inject(occasion) {
    const { world, dice, crowd, campaign, other, breach, note } = occasion
    const page = `/c/${campaign.slug}`
    for (const web of world.fleet.webs)
      await soon(
        occasion,
        'the page is kept',
        10_000,
        async () => (await ask({ webs: [web] }, dice, page)).status === 200,
      )
    crowd.come(120, 40)
    await crowd.reached(10)
    for (const line of world.fleet.lines()) line.fallSilent()
    occasion.uncertainDeliveries += IN_HAND
    const pages: number[] = []
    const others: { path: string; ms: number }[] = []
    const failed: number[] = []
    const end = performance.now() + SILENT_MS
    const readKept = async () => {
      while (performance.now() < end) {
        const { status, ms } = await ask(world.fleet, dice, page)
        pages.push(ms)
        if (status !== 200) failed.push(status)
        await pause(100)
      }
    }
    // Nobody has kept these, or nobody may.
    const askForMore = async (path: string, form?: Record<string, string>) => {
      while (performance.now() < end) {
        const { status, ms } = await ask(world.fleet, dice, path, { form })
        others.push({ path, ms })
        if (status === 0 || status === 500) breach(`${path} answered ${status}`)
      }
    }
    await Promise.all([
      readKept(),
      askForMore(`/c/${other.slug}/words`),
      askForMore(`${page}/signatories?q=ada`),
      askForMore('/me', { email: 'somebody@example.org' }),
      askForMore('/organise'),
      askForMore('/health/ready'),
    ])
    for (const line of world.fleet.lines()) await line.mend()
    const slowest = Math.max(...pages)
    const press = crowd.signers.reduce((most, { waitedMs }) => Math.max(most, waitedMs), 0)
    const longest = others.reduce((most, asked) => (asked.ms > most.ms ? asked : most))
    note(
      `slowest kept page ${slowest.toFixed(0)} ms, press ${(press / 1_000).toFixed(1)} s, other ${(longest.ms / 1_000).toFixed(1)} s`,
    )
    if (failed.length > 0) breach(`${failed.length} of ${pages.length} public pages failed: ${failed[0]}`)
    if (slowest > PAGE_WITHIN_MS) breach(`a public page took ${(slowest / 1_000).toFixed(1)} s`)
    if (press > ANSWERED_WITHIN_MS) breach(`a press was answered after ${(press / 1_000).toFixed(1)} s`)
    if (longest.ms > ANSWERED_WITHIN_MS)
      breach(`${longest.path} was answered after ${(longest.ms / 1_000).toFixed(1)} s`)
    const countAt = async () =>
      (JSON.parse((await ask(world.fleet, dice, `${page}/count.json`)).body) as { count: number }).count
    const before = await countAt()
    await crowd.reached(5)
    await soon(occasion, 'the number moves again', HEARD_WITHIN_MS, async () => (await countAt()) > before)
  },
}
