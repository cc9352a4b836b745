import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../people/ask.ts'
import type { Fault } from '../fault.ts'

const BEFORE_A_SECOND = 2
const FACTOR = 100
const ANSWER_WITHIN_MS = 5_000

/** A front page links to us: a hundred times as many readers from one moment to the next, at processes that know no page yet. */
export const hundredfoldCrowd: Fault = {
  id: 'F61',
  title: 'a hundred times as many readers at once, on cold caches',
  expects: 'pages stay pages, signing goes on, and no answer takes longer than five seconds',
  async inject({ world, dice, crowd, campaign, short, breach, note }) {
    crowd.come(short ? 20 : 100, 4)
    await Promise.all(world.fleet.webs.map((web) => world.fleet.seat(web)))
    const paths = ['', '/signatories', '/count.json', '/badge.svg', '/words'].map(
      (path) => `/c/${campaign.slug}${path}`,
    )
    const answers: Promise<{ status: number; ms: number }>[] = []
    for (const [rate, seconds] of [
      [BEFORE_A_SECOND, 1] as const,
      [BEFORE_A_SECOND * FACTOR, short ? 3 : 20] as const,
    ])
      for (let sent = 0; sent < rate * seconds; sent++) {
        answers.push(ask(world.fleet, dice, dice.pick(paths)))
        await pause(1_000 / rate)
      }
    const read = await Promise.all(answers)
    const failed = read.filter(({ status }) => status !== 200)
    const slowest = Math.max(...read.map(({ ms }) => ms))
    note(`${read.length} pages, slowest ${slowest.toFixed(0)} ms`)
    if (failed.length > 0)
      breach(`${failed.length} pages failed: ${[...new Set(failed.map(({ status }) => status))].join(', ')}`)
    if (slowest > ANSWER_WITHIN_MS) breach(`a page took ${(slowest / 1_000).toFixed(1)} s`)
    await crowd.reached(1)
  },
}
