import { openCampaign } from '#seeds/world.ts'
import { claim, round } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { send } from './crowd/send.ts'
import { openSite, webAlone } from './ground/site.ts'

const STARTS = 7
const CLAIM_S = 2

/**
 * From the start command to the first whole page, built and installed, on a database that exists: the median of seven.
 * The limit is what nobody can avoid, the time Node itself takes to print a word.
 */
export async function coldStart(ground: Ground): Promise<void> {
  const { slug } = await openCampaign(ground.db)
  const times: number[] = []
  for (let turn = 0; turn < STARTS; turn++) {
    const began = performance.now()
    const site = await openSite(ground, { ...webAlone, DEMO: 'off' })
    const { status } = await send(site.url, { path: `/c/${slug}` })
    times.push((performance.now() - began) / 1_000)
    if (status !== 200) throw new Error(`the first page was answered ${status}`)
    await site.close()
  }
  const median = times.toSorted((one, other) => one - other)[Math.floor(STARTS / 2)]!
  console.log(`from the start command to the first page: ${times.map((time) => round(time)).join(', ')} s`)
  claim('cold start', median, CLAIM_S, 's')
}
