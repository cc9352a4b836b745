import { claim, percentile, round, spread, type Times } from './figures.ts'
import { openGround, type Ground } from './ground/ground.ts'
import { plant, type Plot } from './ground/plant.ts'
import { openSide, type Side } from './crowd/scale-side.ts'

const FEW = 1_000
const MOST_TIMES = 1.3
const WARM_SECONDS = 6
const SECONDS = 10
const TURNS = 4

/**
 * The same work where a thousand have signed and where as many have as this program is given, at one steady rate far below what
 * a process takes, in the same run and by turns, so that what else the machine does falls on both alike: how many times as long
 * each request takes.
 */
export async function scale(ground: Ground, plot: Plot): Promise<void> {
  const small = await openGround()
  const sides: Side[] = []
  try {
    sides.push(await openSide(small, await plant(small, FEW)))
    sides.push(await openSide(ground, plot))
    for (const { turn } of sides) await turn(WARM_SECONDS)
    for (const { forget } of sides) forget()
    for (let turns = 0; turns < TURNS; turns++) for (const { turn } of sides) await turn(SECONDS)
    for (const { agree } of sides) await agree()
  } finally {
    for (const { close } of sides) await close()
    await small.close()
  }
  const [few, many] = sides as [Side, Side]
  console.log(`100 signatures and 15 pages a second by the clock, ${TURNS} × ${SECONDS} s each by turns`)
  console.log(`  rows = log = count on both`)
  for (const [kind, times] of Object.entries(few.times))
    compare(kind, [FEW, times], [plot.signatures, many.times[kind as keyof Side['times']]])
}

function compare(kind: string, few: [standing: number, Times], many: [standing: number, Times]): void {
  console.log(`  ${kind}`)
  for (const [standing, times] of [few, many])
    console.log(`    ${standing.toLocaleString('en').padStart(10)} standing   ${spread(times)}`)
  const ratio = (share: number) => percentile(many[1], share) / percentile(few[1], share)
  console.log(`    ratio at p50 ${round(ratio(0.5))}, at p95 ${round(ratio(0.95))}`)
  claim(`${kind}, p50 over that at ${FEW}`, ratio(0.5), MOST_TIMES, '×')
}
