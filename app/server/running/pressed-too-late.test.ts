import { afterAll, expect, test } from 'vitest'
import { pauseDisplay } from '#campaigns'
import { launch } from '#launches'
import { testDatabase } from '#db/test-database.ts'
import { aPrivateCampaign } from '#seeds/launch-world.ts'
import { signedIn, aTeam } from '#seeds/desk-world.ts'
import { openCampaign } from '#seeds/world.ts'
import { aBook } from '../../domain/works/test-book.ts'
import { openDesk } from './test-desk.ts'

const db = await testDatabase()
const { ask, close } = await openDesk(db)
afterAll(close)

test('whoever stops an edition that has been finished meanwhile is told so', async () => {
  const { by, campaign, print } = await aBook(db, [{ name: 'Ama' }])
  const { ticket } = await signedIn(db, { id: by.teamId, name: '' }, 'owner')
  const room = `/organise/c/${campaign.slug}/editions`
  const edition = await print()
  const stopped = await ask('POST', room, ticket, { do: 'cancel', edition })
  expect(stopped).toEqual({ status: 303, location: `${room}?said=too-late` })
  expect((await ask('GET', stopped.location, ticket)).status).toBe(200)
})

test('whoever makes the link anew of a campaign that was launched meanwhile is not told of a link that is not there', async () => {
  const { by, owner, slug } = await aPrivateCampaign(db)
  const press = (_then: string) => ask('POST', `/organise/c/${slug}/edit/invitation`, owner.ticket, { _then })
  expect((await press('renew')).location).toBe(`/organise/c/${slug}/edit?done=private-link`)
  await launch(db, by)
  for (const wish of ['renew', 'end'])
    expect((await press(wish)).location, wish).toBe(`/organise/c/${slug}/edit`)
})

test('nobody is told that an open campaign was archived, nor that names rest which somebody else let rest', async () => {
  const team = await aTeam(db)
  const { ticket, organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId, slug } = await openCampaign(db, { teamId: team.id })
  const run = `/organise/c/${slug}/edit`
  const press = async (_then: string) => (await ask('POST', run, ticket, { _then })).location
  expect(await press('archive')).toBe(run)
  await pauseDisplay(db, { campaignId, teamId: team.id, organiserId })
  expect(await press('pause')).toBe(run)
  expect(await press('resume')).toBe(`${run}?done=resume`)
})
