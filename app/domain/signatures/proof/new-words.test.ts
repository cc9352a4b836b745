import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { countVersions } from '#campaigns'
import { recount, sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { decodeLeaf } from '#seeds/decode-leaf.ts'
import {
  ago,
  aPerson,
  codeSentTo,
  deliverAll,
  fillIn,
  hence,
  keys,
  openCampaign,
  postOffice,
  reword,
  stand,
} from '#seeds/world.ts'
import { confirm } from './confirm.ts'
import { listMine } from '../mine/list-mine.ts'
import { listSignatories } from '../list/list-signatories.ts'
import { sign } from '../forms/sign.ts'
import { signNewWords } from './sign-new-words.ts'
import { withdraw } from '../mine/withdraw.ts'

const db = await testDatabase()

const placeAll = async () => {
  while ((await sequence(db)) > 0);
}
const standing = async (id: string) => (await countVersions(db, id)).map((version) => version.standing)
const pressOf = (id: string, form: ReturnType<typeof aPerson>, version: number) => {
  const { address, addressKey } = form
  return signNewWords(db, keys, { id, address, addressKey, version, locale: 'en' })
}

/** A campaign's part of the log, in its order, each signing with the words it points at. */
async function logOf(campaignId: string) {
  const { rows } = await sql<{ log_index: number; leaf: Buffer }>`
    select log_index, leaf from events where campaign_id = ${campaignId} order by log_index`.execute(db)
  const names = ['', 'open', 'sign', 'remove', 'restore', 'text', 'close', 'amend']
  const words = rows
    .filter(({ leaf }) => [1, 5].includes(decodeLeaf(leaf).type))
    .map(({ log_index }) => log_index)
  return rows.map(({ leaf }) => {
    const { type, ref, count } = decodeLeaf(leaf)
    const under = type === 2 ? ` ${words.indexOf(ref!) + 1}` : ''
    return `${names[type]}${under} ${count}`
  })
}

test('who has signed stays under the words they signed, and the log says which these were', async () => {
  const campaign = await openCampaign(db)
  await stand(db, campaign.id)
  await reword(db, campaign.id)
  await stand(db, campaign.id)
  await stand(db, campaign.id)
  await placeAll()
  expect(await standing(campaign.id)).toEqual([1, 2])
  expect(await logOf(campaign.id)).toEqual(['open 0', 'sign 1 1', 'text 1', 'sign 2 2', 'sign 2 3'])
})

test('somebody whose code comes after the change stands under the words that they saw', async () => {
  const campaign = await openCampaign(db)
  const office = postOffice()
  const form = aPerson()
  const waiting = await fillIn(db, office, campaign.id, form)
  await reword(db, campaign.id)
  await placeAll()
  expect(await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })).toEqual({
    outcome: 'signed',
  })
  await placeAll()
  expect(await standing(campaign.id)).toEqual([1, 0])
  expect(await logOf(campaign.id)).toEqual(['open 0', 'text 0', 'sign 1 1'])
})

test('a form made for earlier words is given back, and binds nobody to words they have not read', async () => {
  const campaign = await openCampaign(db)
  await reword(db, campaign.id)
  const asking = { campaignId: campaign.id, form: aPerson(), locale: 'en', network: null }
  for (const version of [0, 1, 3])
    expect(await sign(db, keys, { ...asking, version })).toEqual({ outcome: 'words-changed' })
  expect(await sign(db, keys, { ...asking, version: 2 })).toMatchObject({ outcome: 'check-your-mailbox' })
})

test('one press puts a signature under the new words: still one, at its place, and the count does not move', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson({ name: 'Ada Oyelaran' })
  const id = await stand(db, campaign.id, form)
  await stand(db, campaign.id, aPerson({ name: 'Ben Sato' }))
  await placeAll()
  await reword(db, campaign.id)
  expect((await listMine(db, keys, form.addressKey, 'en'))[0]).toMatchObject({ version: 1, newer: 2 })
  expect(await pressOf(id, form, 2)).toEqual({ outcome: 'signed' })
  expect(await pressOf(id, form, 2)).toEqual({ outcome: 'signed' })
  await placeAll()
  expect(await recount(db, campaign.id)).toEqual({ rows: 2, log: 2, counted: 2, versions: 2, waiting: 0 })
  expect(await standing(campaign.id)).toEqual([1, 1])
  expect((await logOf(campaign.id)).slice(-3)).toEqual(['text 2', 'remove 1', 'sign 2 2'])
  expect((await listMine(db, keys, form.addressKey, 'en'))[0]).toMatchObject({ version: 2, newer: null })
  const { signatories } = await listSignatories(db, { campaignId: campaign.id })
  expect(signatories.map(({ name, version }) => [name, version])).toEqual([
    ['Ben Sato', 1],
    ['Ada Oyelaran', 2],
  ])
  const hours = await db
    .selectFrom('hour_counts')
    .select(['signed', 'removed'])
    .where('campaign_id', '=', campaign.id)
    .execute()
  expect(hours).toEqual([{ signed: 2, removed: 0 }])
})

test('the list can be narrowed to those who signed these words, also while it is searched', async () => {
  const campaign = await openCampaign(db)
  await stand(db, campaign.id, aPerson({ name: 'Ada Oyelaran' }))
  await reword(db, campaign.id)
  await stand(db, campaign.id, aPerson({ name: 'Ada Lindqvist' }))
  const namesOf = async (query: { q?: string; version: number }) =>
    (await listSignatories(db, { campaignId: campaign.id, ...query })).signatories.map(({ name }) => name)
  expect(await namesOf({ version: 1 })).toEqual(['Ada Oyelaran'])
  expect(await namesOf({ version: 2, q: 'ada' })).toEqual(['Ada Lindqvist'])
  expect(await namesOf({ version: 3 })).toEqual([])
})

test('signing again with the same mailbox under new words is one signature, shown as the new form says', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson({ name: 'Ada Oyelaran', occupation: 'Writer', country: 'NG' })
  const id = await stand(db, campaign.id, form, ago('30 minutes'))
  await reword(db, campaign.id)
  const office = postOffice()
  const again = { ...form, name: 'Ada O. Oyelaran', occupation: 'Poet', updates: true }
  const waiting = await fillIn(db, office, campaign.id, again)
  expect(await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })).toEqual({
    outcome: 'signed',
  })
  await placeAll()
  const mine = await listMine(db, keys, form.addressKey, 'en')
  expect(mine).toMatchObject([{ id, name: 'Ada O. Oyelaran', occupation: 'Poet', updates: true, version: 2 }])
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
  await deliverAll(db, office)
  expect(office.letters.at(-1)!.text).toMatch(/Plant \d+ trees in every street/)
})

test('a mailbox that stands under the newest words is told in its email that it has signed, and never twice', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  await stand(db, campaign.id, form, ago('30 minutes'))
  const office = postOffice()
  await fillIn(db, office, campaign.id, form)
  expect(office.letters.some(({ text }) => /\b\d{3} \d{3}\b/.test(text))).toBe(false)
})

test('who goes over and leaves within the same minute is gone, whatever batch the log takes them in', async () => {
  for (const most of [1, 2, 3, 50]) {
    const campaign = await openCampaign(db)
    const form = aPerson()
    const id = await stand(db, campaign.id, form)
    for (const version of [2, 3]) {
      await reword(db, campaign.id)
      expect(await pressOf(id, form, version)).toEqual({ outcome: 'signed' })
    }
    await withdraw(db, keys, { id, addressKey: form.addressKey })
    while ((await sequence(db, { most })) > 0);
    expect(await recount(db, campaign.id)).toEqual({ rows: 0, log: 0, counted: 0, versions: 0, waiting: 0 })
    expect(await logOf(campaign.id)).toEqual([
      'open 0',
      'sign 1 1',
      'text 1',
      'remove 0',
      'sign 2 1',
      'text 1',
      'remove 0',
      'sign 3 1',
      'remove 0',
    ])
  }
})

test('nobody signs words they have not seen, of a campaign that is closed, or with another mailbox', async () => {
  const campaign = await openCampaign(db, { closesAt: hence('1 hour') })
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  await reword(db, campaign.id)
  await reword(db, campaign.id)
  expect(await pressOf(id, form, 2)).toEqual({ outcome: 'words-changed' })
  expect(await pressOf(id, aPerson(), 3)).toEqual({ outcome: 'not-yours' })
  await db
    .updateTable('campaigns')
    .set({ closes_at: ago('1 minute') })
    .where('id', '=', campaign.id)
    .execute()
  expect(await pressOf(id, form, 3)).toEqual({ outcome: 'campaign-not-open' })
  await placeAll()
  expect(await standing(campaign.id)).toEqual([1, 0, 0])
})

test('words change while fifty people confirm: each stands under what they saw, and every number agrees', async () => {
  const campaign = await openCampaign(db)
  const office = postOffice()
  const waiting = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const form = aPerson()
      const filled = await fillIn(db, office, campaign.id, form)
      return { form, filled }
    }),
  )
  let confirming = true
  const sequencing = (async () => {
    while (confirming) await sequence(db, { most: 7 })
  })()
  const confirmed = waiting.map(async ({ form, filled }, place) => {
    const code = codeSentTo(office, form.address)
    const { outcome } = await confirm(db, keys, { ...filled, code })
    // Every third goes over as soon as there is something to go over to.
    if (place % 3 === 0) {
      const [mine] = await listMine(db, keys, form.addressKey, 'en')
      if (mine?.newer) await pressOf(mine.id, form, mine.newer)
    }
    return outcome
  })
  await reword(db, campaign.id)
  expect(new Set(await Promise.all(confirmed))).toEqual(new Set(['signed']))
  confirming = false
  await sequencing
  await placeAll()
  expect(await recount(db, campaign.id)).toEqual({ rows: 50, log: 50, counted: 50, versions: 50, waiting: 0 })
  const log = await logOf(campaign.id)
  const published = log.findIndex((event) => event.startsWith('text'))
  expect(log.slice(0, published).filter((event) => event.startsWith('sign 2'))).toEqual([])
})

test('words that were published cannot be changed behind anybody, not even by a query of ours', async () => {
  const { versionId } = await openCampaign(db)
  const change = db
    .updateTable('statement_texts')
    .set({ text: 'Fell them.' })
    .where('version_id', '=', versionId)
  await expect(change.execute()).rejects.toThrow('published words do not change')
})
