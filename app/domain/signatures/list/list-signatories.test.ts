import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, openCampaign, stand } from '#seeds/world.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { amend } from '../mine/amend.ts'
import { latestSignatories, pinnedSignatories } from './front-signatories.ts'
import { listSignatories, type SignatoryQuery } from './list-signatories.ts'
import { withdraw } from '../mine/withdraw.ts'

const db = await testDatabase()
const nobody = '01890000-0000-7000-8000-000000000000'

/** A campaign with so many people who all signed in the same millisecond. */
async function crowd(
  people: number,
  trait: (place: number) => { occupation?: string; country?: string } = () => ({}),
) {
  const campaign = await openCampaign(db)
  const at = new Date('2026-06-01T12:00:00Z')
  const planted = Array.from({ length: people }, (_, place) => ({
    person: { name: `Ada Number ${place}`, occupation: '', affiliation: '', country: '', ...trait(place) },
    at,
  }))
  const ground = { campaignId: campaign.id, versionId: campaign.versionId, locale: 'en' }
  const ids = await db.transaction().execute((tx) => plantSignatures(tx, keys, ground, planted))
  return { campaignId: campaign.id, ids }
}

async function turnPages(query: SignatoryQuery): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  for (let page = 0; page < 10; page++) {
    const { signatories, next } = await listSignatories(db, { ...query, after })
    ids.push(...signatories.map(({ id }) => id))
    if (!next) return ids
    after = next
  }
  throw new Error('the list has no end')
}

test('two hundred and fifty people of one moment are listed once each, over three pages', async () => {
  const { campaignId, ids } = await crowd(250)
  const first = await listSignatories(db, { campaignId })
  expect(first.signatories).toHaveLength(100)
  const all = await turnPages({ campaignId })
  expect(all).toHaveLength(250)
  expect(new Set(all)).toEqual(new Set(ids))
})

test('a search turns its pages without losing or repeating anybody either', async () => {
  const { campaignId, ids } = await crowd(250)
  const all = await turnPages({ campaignId, q: 'ada' })
  expect(all).toHaveLength(250)
  expect(new Set(all)).toEqual(new Set(ids))
})

test('exactly a page of people is one page', async () => {
  const { campaignId } = await crowd(100)
  expect((await listSignatories(db, { campaignId })).next).toBeNull()
  expect((await listSignatories(db, { campaignId, q: 'number' })).next).toBeNull()
})

test('a page begins at the top when what it should continue after is nobody', async () => {
  const { campaignId } = await crowd(3)
  const elsewhere = (await crowd(1)).ids[0]!
  for (const after of [nobody, elsewhere, 'zzz', '', "'; drop table signatures; --", '\0']) {
    expect((await listSignatories(db, { campaignId, after })).signatories).toHaveLength(3)
    expect((await listSignatories(db, { campaignId, after, q: 'ada' })).signatories).toHaveLength(3)
  }
})

test('a reader whose last name has left meanwhile reads on where it was', async () => {
  const campaign = await openCampaign(db)
  const forms = ['Ada', 'Bola', 'Chidi'].map((name) => aPerson({ name }))
  const ids: string[] = []
  for (const form of forms) ids.push(await stand(db, campaign.id, form))
  await withdraw(db, keys, { id: ids[1]!, addressKey: forms[1]!.addressKey })
  const { signatories } = await listSignatories(db, { campaignId: campaign.id, after: ids[1] })
  expect(signatories.map(({ name }) => name)).toEqual(['Ada'])
})

test('the list can be narrowed to a country and an occupation, with and without words', async () => {
  const { campaignId } = await crowd(12, (place) => ({
    country: place % 2 ? 'FR' : 'DE',
    occupation: place % 3 ? 'Writer' : 'Bus driver',
  }))
  const found = async (query: Partial<SignatoryQuery>) =>
    (await listSignatories(db, { campaignId, ...query })).signatories.length
  for (const q of [undefined, 'number']) {
    expect(await found({ q, country: 'FR' })).toBe(6)
    expect(await found({ q, occupation: 'bus driver' })).toBe(4)
    expect(await found({ q, country: 'FR', occupation: 'bus driver' })).toBe(2)
    expect(await found({ q, country: 'PL' })).toBe(0)
    for (const hostile of ["FR'--", '\0', '%', '\ud800', 'x'.repeat(1_000_000)]) {
      expect(await found({ q, country: hostile })).toBe(0)
      expect(await found({ q, occupation: hostile })).toBe(0)
    }
  }
})

test('long names and names from right to left are listed as they were typed', async () => {
  const campaign = await openCampaign(db)
  const names = [
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Wright',
    'محمد بن عبد الله',
    'דוד בן־גוריון',
  ]
  expect([...names[0]!]).toHaveLength(60)
  for (const name of names) await stand(db, campaign.id, aPerson({ name }))
  const { signatories } = await listSignatories(db, { campaignId: campaign.id })
  expect(signatories.map(({ name }) => name)).toEqual(names.toReversed())
})

test('whoever is held, anonymous or gone is in no list, no search and on no front page', async () => {
  const campaign = await openCampaign(db)
  const held = aPerson({ name: 'Aaaaaaa Held' })
  const anonymous = aPerson({ name: 'Anna Anonymous', listing: 'anonymous' })
  const gone = aPerson({ name: 'Gundula Gone' })
  const hidden = aPerson({ name: 'Hanna Hidden' })
  const ids: string[] = []
  for (const form of [held, anonymous, gone, hidden]) ids.push(await stand(db, campaign.id, form))
  await sql`insert into pinned_signatories select ${campaign.id}, row_number() over (), id
    from signatures where campaign_id = ${campaign.id} and id <> ${ids[2]!}`.execute(db)
  await withdraw(db, keys, { id: ids[2]!, addressKey: gone.addressKey })
  await amend(db, keys, {
    id: ids[3]!,
    addressKey: hidden.addressKey,
    showing: { ...hidden, listing: 'anonymous' },
  })
  const campaignId = campaign.id
  for (const q of [undefined, 'a', 'held', 'anonymous', 'gundula', 'hanna', 'g h']) {
    expect((await listSignatories(db, { campaignId, q })).signatories).toEqual([])
  }
  expect(await latestSignatories(db, campaignId, 10)).toEqual([])
  expect(await pinnedSignatories(db, campaignId)).toEqual([])
})
