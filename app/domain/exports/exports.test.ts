import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { endSession } from '#organisers'
import { seal } from '#secrets'
import { sequence } from '#counts'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { aPerson, deliverAll, fromNow, hence, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { addressRows } from './address-rows.ts'
import { approveAddresses, withdrawAddresses } from './answer-addresses.ts'
import { askForAddresses } from './ask-for-addresses.ts'
import { everything } from './everything.ts'
import { linkToAddresses } from './link-to-addresses.ts'
import { listAddressExports } from './list-address-exports.ts'
import { publicRows } from './public-rows.ts'
import { findAddressLink, takeAddresses } from './take-addresses.ts'

const db = await testDatabase()

/** A campaign with an owner who is signed in, and so many people who asked for its news. */
async function aCampaign(people: number) {
  const team = await aTeam(db)
  const owner = await signedIn(db, team, 'owner')
  const campaign = await openCampaign(db, { teamId: team.id })
  await letPeopleAsk(campaign, people)
  const as = ({ organiserId }: { organiserId: string }) => ({
    teamId: team.id,
    campaignId: campaign.id,
    organiserId,
  })
  return { team, owner, campaign, as, here: as(owner) }
}

async function letPeopleAsk({ id, versionId }: { id: string; versionId: string }, people: number) {
  const person = { name: 'Ada Oyelaran', occupation: '', affiliation: '', country: '' }
  const planted = Array.from({ length: people }, () => ({ person, at: new Date() }))
  await db.transaction().execute(async (tx) => {
    const ids = await plantSignatures(tx, keys, { campaignId: id, versionId, locale: 'en' }, planted)
    const sealed = ids.map((one, place) => seal(keys, `signatures/${one}/updates`, `p${place}@example.org`))
    await sql`update signatures set updates = true, address_sealed = sealed
      from unnest(${ids}::uuid[], ${sealed}::bytea[]) as given (one, sealed) where id = one`.execute(tx)
  })
}

type Ground = Awaited<ReturnType<typeof aCampaign>>

/** The one-time link of whoever may take alone. */
async function aLink({ owner, here }: Ground, at?: Instant) {
  const asked = await askForAddresses(db, keys, here)
  if (asked.outcome !== 'ready') throw new Error(asked.outcome)
  const linked = await linkToAddresses(db, { ...here, sessionId: owner.sessionId, id: asked.id }, at)
  if (linked.outcome !== 'link') throw new Error(linked.outcome)
  return { ...here, sessionId: owner.sessionId, token: linked.token, id: asked.id }
}

const all = async <Row>(batches: AsyncIterable<Row[]>) => {
  const rows: Row[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}
const deedsOf = async (campaignId: string) =>
  (
    await db
      .selectFrom('audit_entries')
      .select('deed')
      .where('campaign_id', '=', campaignId)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ deed }) => deed)

test('the link to the addresses works once, and not a second time', async () => {
  const ground = await aCampaign(3)
  const link = await aLink(ground)
  expect(await findAddressLink(db, link)).toMatchObject({ addresses: 3 })
  expect(await takeAddresses(db, keys, link)).toBeDefined()
  expect(await takeAddresses(db, keys, link)).toBeUndefined()
  expect(await findAddressLink(db, link)).toBeUndefined()
  expect(await deedsOf(ground.campaign.id)).toEqual(['askedForAddresses', 'tookAddresses'])
})

test('pressed eight times at once, the link gives one file', async () => {
  const link = await aLink(await aCampaign(1))
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeAddresses(db, keys, link)))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('the link is worth nothing in another session, even one of the same owner, nor at another campaign', async () => {
  const ground = await aCampaign(2)
  const link = await aLink(ground)
  const other = await signedIn(db, ground.team, 'owner')
  const elsewhere = await aCampaign(2)
  for (const wrong of [
    { ...link, sessionId: other.sessionId },
    { ...link, campaignId: elsewhere.campaign.id },
    { ...link, token: `${link.token.slice(0, -2)}AA` },
  ]) {
    expect(await findAddressLink(db, wrong)).toBeUndefined()
    expect(await takeAddresses(db, keys, wrong)).toBeUndefined()
  }
  await endSession(db, ground.owner.ticket)
  expect(await takeAddresses(db, keys, link)).toBeUndefined()
})

test('the link lives ten minutes; after that a new one is made, and the old one stays dead', async () => {
  const ground = await aCampaign(2)
  const later = fromNow()
  const link = await aLink(ground, later('0 seconds'))
  expect(await findAddressLink(db, link, later('9 minutes 58 seconds'))).toBeDefined()
  expect(await findAddressLink(db, link, later('10 minutes 1 second'))).toBeUndefined()
  expect(await takeAddresses(db, keys, link, later('10 minutes 1 second'))).toBeUndefined()
  const again = await linkToAddresses(db, link)
  expect(again.outcome).toBe('link')
  expect(await takeAddresses(db, keys, link)).toBeUndefined()
})

test('a thousand addresses one owner takes alone; one more needs a second owner’s yes', async () => {
  const few = await aCampaign(1_000)
  expect((await askForAddresses(db, keys, few.here)).outcome).toBe('ready')
  const { owner, team, here, as, campaign } = await aCampaign(1_001)
  expect((await askForAddresses(db, keys, here)).outcome).toBe('no-second-owner')
  const second = await signedIn(db, team, 'owner')
  expect((await askForAddresses(db, keys, here)).outcome).toBe('needs-second-owner')
  const [wish] = await listAddressExports(db, here)
  const { id } = wish!
  const linking = { ...here, sessionId: owner.sessionId, id }
  expect((await linkToAddresses(db, linking)).outcome).toBe('needs-second-owner')
  expect((await approveAddresses(db, { ...here, id })).outcome).toBe('nothing-waits')
  expect((await approveAddresses(db, { ...as(second), id })).outcome).toBe('done')
  const theirs = { ...as(second), sessionId: second.sessionId, id }
  expect((await linkToAddresses(db, theirs)).outcome).toBe('nothing-waits')
  expect((await linkToAddresses(db, linking)).outcome).toBe('link')
  expect(await deedsOf(campaign.id)).toEqual(['askedForAddresses', 'approvedAddresses'])
})

test('who wanted ten addresses when there were ten does not get two thousand', async () => {
  const ground = await aCampaign(10)
  const link = await aLink(ground)
  await letPeopleAsk(ground.campaign, 1_000)
  expect((await linkToAddresses(db, link)).outcome).toBe('needs-second-owner')
})

test('a wish lives a day, and either owner can end it', async () => {
  const { here, as, team, owner } = await aCampaign(1)
  const asked = await askForAddresses(db, keys, here)
  const id = asked.outcome === 'ready' ? asked.id : ''
  const linking = { ...here, sessionId: owner.sessionId, id }
  expect((await linkToAddresses(db, linking, hence('25 hours'))).outcome).toBe('nothing-waits')
  const second = await signedIn(db, team, 'owner')
  expect((await withdrawAddresses(db, { ...as(second), id })).outcome).toBe('done')
  expect((await linkToAddresses(db, linking)).outcome).toBe('nothing-waits')
  expect(await listAddressExports(db, here)).toEqual([])
})

test('every other owner is told by email, nobody else, and no address stands in it', async () => {
  const ground = await aCampaign(2)
  const second = await signedIn(db, ground.team, 'owner', { name: 'Bo Lind' })
  await signedIn(db, ground.team, 'editor')
  await deliverAll(db, postOffice())
  const office = postOffice()
  await takeAddresses(db, keys, await aLink(ground))
  await deliverAll(db, office)
  expect(office.letters.map(({ to }) => to)).toEqual([second.address])
  const { text } = office.letters[0]!
  expect(text).toContain(ground.team.name)
  expect(text).toContain('downloaded: 2.')
  expect(text).toContain('Ada Oyelaran')
  expect(text).not.toContain('p0@example.org')
})

test('the file holds everybody who asked for news and still stands, and nobody else', async () => {
  const { campaign } = await aCampaign(2_345)
  await stand(db, campaign.id)
  const asked = aPerson({ updates: 'on' })
  await stand(db, campaign.id, asked)
  const rows = await all(addressRows(db, keys, campaign.id))
  expect(rows).toHaveLength(2_346)
  expect(new Set(rows.map(({ address }) => address)).size).toBe(2_346)
  expect(rows.some(({ address }) => address === asked.address)).toBe(true)
})

test('the public list holds who is shown, each once, also where many signed in one moment', async () => {
  const { id, versionId } = await openCampaign(db)
  const person = (name: string) => ({ name, occupation: '', affiliation: '', country: 'FR' })
  const moment = new Date()
  const planted = Array.from({ length: 4_321 }, (_, place) => ({
    person: person(`Person ${place}`),
    at: moment,
    listing: place % 10 === 0 ? ('anonymous' as const) : ('public' as const),
  }))
  await db
    .transaction()
    .execute((tx) => plantSignatures(tx, keys, { campaignId: id, versionId, locale: 'en' }, planted))
  const rows = await all(publicRows(db, id))
  const wanted = planted.filter(({ listing }) => listing === 'public').map((one) => one.person.name)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted())
})

test('while new names rest, the file holds whom the public list shows, and each says under which words', async () => {
  const { id } = await openCampaign(db)
  await stand(db, id, aPerson({ name: 'Ada Before' }))
  await db.updateTable('campaigns').set({ display_paused_at: databaseTime }).where('id', '=', id).execute()
  await stand(db, id, aPerson({ name: 'Ben After' }))
  expect((await all(publicRows(db, id))).map(({ name, version }) => [name, version])).toEqual([
    ['Ada Before', 1],
  ])
})

test('everything is one JSON document, with each event of the campaign and no address', async () => {
  const { campaign } = await aCampaign(3)
  await stand(db, campaign.id, aPerson({ name: 'Line “Two” O’Brien' }))
  await stand(db, campaign.id, aPerson({ listing: 'anonymous', name: 'Hidden Person' }))
  while ((await sequence(db)) > 0);
  let text = ''
  for await (const piece of everything(db, campaign.id)) text += piece
  const { events, signatories, versions, campaign: told } = JSON.parse(text)
  expect(told.slug).toBe(campaign.slug)
  expect(versions).toHaveLength(1)
  expect(events).toHaveLength(6)
  expect(signatories).toHaveLength(4)
  expect(text).not.toMatch(/@example|Hidden Person/)
})

test('nobody asked for news: there is nothing to take', async () => {
  const { here } = await aCampaign(0)
  expect(await askForAddresses(db, keys, here)).toEqual({ outcome: 'nobody-asked-for-news' })
  expect(await linkToAddresses(db, { ...here, sessionId: newId(), id: newId() })).toEqual({
    outcome: 'nothing-waits',
  })
})
