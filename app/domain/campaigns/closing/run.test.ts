import { expect, test } from 'vitest'
import { confirm, latestSignatories, listedCountries, listSignatories } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import {
  ago,
  aPerson,
  codeSentTo,
  fillIn,
  hence,
  keys,
  openCampaign,
  postOffice,
  stand,
} from '#seeds/world.ts'
import { archive, bringBack } from './archive.ts'
import { closeDue } from './close-due.ts'
import { closeNow } from './close-now.ts'
import { findCampaign } from '../find-campaign.ts'
import { listOpen } from '../lists/list-open.ts'
import { pauseDisplay, resumeDisplay } from '../rest-display.ts'

const db = await testDatabase()

async function aRunningCampaign(wishes: Parameters<typeof openCampaign>[1] = {}) {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const campaign = await openCampaign(db, { teamId: team.id, ...wishes })
  return { campaign, by: { campaignId: campaign.id, teamId: team.id, organiserId } }
}

test('while the display rests new names are collected and not shown, and those before them stay', async () => {
  const { campaign, by } = await aRunningCampaign()
  await stand(db, campaign.id, aPerson({ name: 'Early Bird', country: 'FR' }), ago('5 minutes'))
  expect(await pauseDisplay(db, by)).toEqual({ outcome: 'done' })
  expect(await pauseDisplay(db, by)).toEqual({ outcome: 'nothing-to-do' })
  await stand(db, campaign.id, aPerson({ name: 'Late Bird', country: 'PL' }))
  const shown = async () => ({
    latest: (await latestSignatories(db, campaign.id, 9)).map(({ name }) => name),
    list: (await listSignatories(db, { campaignId: campaign.id })).signatories.map(({ name }) => name),
    found: (await listSignatories(db, { campaignId: campaign.id, q: 'bird' })).signatories.map(
      ({ name }) => name,
    ),
    countries: await listedCountries(db, campaign.id),
  })
  const early = ['Early Bird']
  expect(await shown()).toEqual({ latest: early, list: early, found: early, countries: ['FR'] })
  expect(await resumeDisplay(db, by)).toEqual({ outcome: 'done' })
  expect((await shown()).found).toHaveLength(2)
  expect((await shown()).countries).toEqual(['FR', 'PL'])
})

test('closing is now and for good; a code that is already out still counts', async () => {
  const { campaign, by } = await aRunningCampaign()
  const office = postOffice()
  const form = aPerson()
  const waiting = await fillIn(db, office, campaign.id, form)
  expect(await closeNow(db, by)).toEqual({ outcome: 'closed' })
  expect(await closeNow(db, by)).toEqual({ outcome: 'not-open' })
  expect((await findCampaign(db, campaign.slug, 'en'))?.phase).toBe('closed')
  const confirmed = await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })
  expect(confirmed.outcome).toBe('signed')
})

test('a campaign that has yet to open cannot be closed', async () => {
  const { by } = await aRunningCampaign({ opensAt: hence('1 day') })
  expect(await closeNow(db, by)).toEqual({ outcome: 'not-open' })
})

test('a closed campaign can be archived after its day of grace: it stays to be read, off the front page', async () => {
  const { campaign, by } = await aRunningCampaign()
  await closeNow(db, by)
  expect(await archive(db, by)).toEqual({ outcome: 'nothing-to-do' })
  await closeDue(db, hence('1 day 2 minutes'))
  expect(await archive(db, by)).toEqual({ outcome: 'done' })
  expect((await findCampaign(db, campaign.slug, 'en'))?.phase).toBe('archived')
  expect((await listOpen(db, 'en')).map(({ slug }) => slug)).not.toContain(campaign.slug)
  expect(await bringBack(db, by)).toEqual({ outcome: 'done' })
  expect((await findCampaign(db, campaign.slug, 'en'))?.phase).toBe('closed')
})
