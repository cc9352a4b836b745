import { launch as launchCampaign } from '#launches'
import { aTeam } from '#seeds/desk-world.ts'
import { claim, percentile, round, spread } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { weigh } from './page-weight.ts'
import type { Plot } from './ground/plant.ts'
import { expectStatus, sendAll } from './crowd/send.ts'
import { openSite, webAlone } from './ground/site.ts'

const LAUNCH_MS = 2_000
const PAGE_KB = 90
const LIST_MS = 100
const READERS = 200

/** Launches a private campaign that ten thousand have signed, and reads what its first signatories make of its pages. */
export async function launch(ground: Ground, { id, slug, signatures }: Plot): Promise<void> {
  const { db } = ground
  const team = await aTeam(db)
  await db.updateTable('campaigns').set({ state: 'private', team_id: team.id }).where('id', '=', id).execute()
  const start = performance.now()
  const launched = await launchCampaign(db, { campaignId: id, teamId: team.id })
  const took = performance.now() - start
  if (launched.outcome !== 'launched') throw new Error(launched.outcome)
  console.log(`  ${signatures} stood, ${launched.names} names frozen into the list in ${round(took)} ms`)
  claim('the launch', took, LAUNCH_MS, 'ms')

  const site = await openSite(ground, webAlone)
  try {
    const weights = await weigh(site.url, `/c/${slug}`)
    const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0)
    claim('the campaign’s page with everything it fetches', total / 1000, PAGE_KB, 'KB')
    const path = (after?: string) => `/c/${slug}/signatories?first=1${after ? `&after=${after}` : ''}`
    const middle = await db
      .selectFrom('first_signatories')
      .select('signature_id')
      .where('campaign_id', '=', id)
      .orderBy('place')
      .offset(Math.floor(launched.names / 2))
      .limit(READERS)
      .execute()
    const answers = await sendAll(
      site.url,
      middle.map(({ signature_id }) => ({ path: path(signature_id) })),
      1,
    )
    expectStatus(answers, 200)
    const times = answers.map(({ ms }) => ms)
    console.log(`  a hundred first signatories from the middle of the list: ${spread(times)}`)
    claim('that page, 95th percentile', percentile(times, 0.95), LIST_MS, 'ms')
  } finally {
    await site.close()
  }
}
