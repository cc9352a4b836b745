import { setTimeout as pause } from 'node:timers/promises'
import { crowd } from './crowd/crowd.ts'
import { atLeast, claim, percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { keepDoing, openLine, type Line } from './crowd/line.ts'
import type { Plot } from './ground/plant.ts'
import { readPages } from './crowd/read-pages.ts'
import { openSite, webAlone } from './ground/site.ts'

const LINES = 64
const OPEN_LINES = 4_000
const SECONDS = 8
const TICK_MS = 10

/**
 * Offers one web process twice as many forms as it takes, whether or not those before have their answers: what it still takes,
 * how long the slowest answer is, and how pages are read meanwhile. Over connections that are open already, as the proxy in
 * front keeps them: of new ones Node greets one in each turn of its loop, and who waits to be greeted is not overload of ours.
 */
export async function overload(ground: Ground, plot: Plot): Promise<void> {
  const site = await openSite(ground, { ...webAlone, TRUST_PROXY: '1' })
  try {
    const people = crowd([plot], 'over')
    const post = (line: Line) => line.ask(people.next().value.form)
    await keepDoing(site.url, { lines: LINES, seconds: 4 }, post)
    const { done, seconds } = await keepDoing(site.url, { lines: LINES, seconds: SECONDS }, post)
    const capacity = done / seconds
    const reading = await readPages(site.url, `/c/${plot.slug}`)
    const offered = await offer(site.url, 2 * capacity, post)
    const { reading: pages } = await reading()
    console.log(
      `capacity ${round(capacity)} forms a s; offered ${round(offered.perSecond)} a s for ${SECONDS} s`,
    )
    console.log(`  taken ${round(offered.taken.length / offered.seconds)} a s   ${spread(offered.taken)}`)
    console.log(
      `  kept and sent back ${round(offered.refused.length / offered.seconds)} a s   ${spread(offered.refused)}`,
    )
    console.log(`  pages meanwhile ${spread(pages)}`)
    atLeast('goodput of capacity', offered.taken.length / offered.seconds / capacity, 0.9)
    claim('slowest answer', offered.slowest, 5_000, 'ms')
    claim('p99 of pages', percentile(pages, 0.99), 50, 'ms')
  } finally {
    await site.close()
  }
}

async function offer(url: string, perSecond: number, post: (line: Line) => ReturnType<Line['ask']>) {
  const [taken, refused]: [Times, Times] = [[], []]
  const free: Line[] = []
  while (free.length < OPEN_LINES) free.push(await openLine(url))
  const answers: Promise<void>[] = []
  const one = async (line: Line) => {
    const { status, ms } = await post(line)
    free.push(line)
    if (status !== 303 && status !== 503) throw new Error(`a form was answered with ${status}`)
    ;(status === 303 ? taken : refused).push(ms)
  }
  const start = performance.now()
  let offered = 0
  for (let passed = 0; passed < SECONDS * 1_000; passed = performance.now() - start) {
    for (; offered < (perSecond * passed) / 1_000 && free.length > 0; offered++)
      answers.push(one(free.pop()!))
    await pause(TICK_MS)
  }
  const seconds = (performance.now() - start) / 1_000
  const inTime = { taken: [...taken], refused: [...refused] }
  await Promise.all(answers)
  for (const line of free) line.end()
  const slowest = [...taken, ...refused].reduce((most, ms) => Math.max(most, ms), 0)
  return { perSecond: offered / seconds, seconds, slowest, ...inTime }
}
