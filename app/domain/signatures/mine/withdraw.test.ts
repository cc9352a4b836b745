import { expect, test } from 'vitest'
import { readCount, recount, sequence } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import {
  ago,
  aPerson,
  codeSentTo,
  deliverAll,
  fillIn,
  keys,
  openCampaign,
  postOffice,
  stand,
} from '#seeds/world.ts'
import { confirm } from '../proof/confirm.ts'
import { listMine } from './list-mine.ts'
import { listSignatories } from '../list/list-signatories.ts'
import { withdraw } from './withdraw.ts'

const db = await testDatabase()

async function signed(typed: Record<string, string> = {}) {
  const campaign = await openCampaign(db)
  const form = aPerson({ occupation: 'Writer', affiliation: 'ACME', country: 'FR', ...typed })
  const id = await stand(db, campaign.id, form, ago('10 minutes'))
  return { campaign, form, id, mine: { id, addressKey: form.addressKey } }
}

const rowOf = (id: string) => db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirst()
const eventsOf = (id: string) =>
  db.selectFrom('events').selectAll().where('signature_id', '=', id).orderBy('type').execute()

test('leaving lowers the count, by an event that anybody can read in the log', async () => {
  const { campaign, mine, id } = await signed()
  await sequence(db)
  expect(await readCount(db, campaign.slug)).toMatchObject({ count: 1 })
  expect(await withdraw(db, keys, mine)).toEqual({ outcome: 'withdrawn' })
  await sequence(db)
  expect(await readCount(db, campaign.slug)).toMatchObject({ count: 0 })
  expect(await recount(db, campaign.id)).toEqual({ rows: 0, log: 0, counted: 0, versions: 0, waiting: 0 })
  const [signing, leaving] = await eventsOf(id)
  expect(leaving).toMatchObject({
    type: 3,
    reason: 1,
    target_event: signing!.id,
    commitment: Buffer.alloc(32),
  })
})

test('whoever has left is gone from the row: name, words, fingerprint, salts, address and pin', async () => {
  const { campaign, mine, id } = await signed({ updates: 'on' })
  await db
    .insertInto('pinned_signatories')
    .values({ campaign_id: campaign.id, position: 1, signature_id: id })
    .execute()
  await withdraw(db, keys, mine)
  const {
    id: _,
    campaign_id,
    statement_version_id,
    created_at,
    confirmed_at,
    removed_at,
    ...rest
  } = (await rowOf(id))!
  expect([campaign_id, statement_version_id]).toEqual([campaign.id, campaign.versionId])
  expect([created_at, confirmed_at, removed_at].every((at) => at instanceof Date)).toBe(true)
  expect(rest).toEqual({
    restorable_until: null,
    review_id: null,
    vouched_by: null,
    state: 'removed',
    removed_because: 'withdrawn',
    partner_id: null,
    codes_asked: 1,
    code_asked_at: null,
    listing: 'anonymous',
    updates: false,
    answers: {},
    ...Object.fromEntries(
      ['name', 'occupation', 'occupation_key', 'affiliation', 'country', 'locale'].map((field) => [
        field,
        '',
      ]),
    ),
    ...Object.fromEntries(
      ['held_because', 'address_mac', 'address_sealed', 'ticket_hash', 'salt_id', 'salt_pub', 'consent'].map(
        (field) => [field, null],
      ),
    ),
  })
  for (const table of ['signatory_words', 'pinned_signatories', 'outbox'] as const) {
    expect(
      await db.selectFrom(table).select('signature_id').where('signature_id', '=', id).execute(),
    ).toEqual([])
  }
  expect((await listSignatories(db, { campaignId: campaign.id, q: 'ada' })).signatories).toEqual([])
})

test('leaving twice, or eight times at once, is leaving once', async () => {
  const { campaign, mine } = await signed()
  const answers = await Promise.all(Array.from({ length: 8 }, () => withdraw(db, keys, mine)))
  expect(answers.filter(({ outcome }) => outcome === 'withdrawn')).toHaveLength(1)
  expect(await withdraw(db, keys, mine)).toEqual({ outcome: 'not-yours' })
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 0, log: 0, counted: 0, versions: 0, waiting: 0 })
})

test("nobody can take back another's signature, or one that is not there", async () => {
  const { campaign, id } = await signed()
  const stranger = await signed()
  for (const wrong of [id, '01890000-0000-7000-8000-000000000000']) {
    expect(await withdraw(db, keys, { id: wrong, addressKey: stranger.form.addressKey })).toEqual({
      outcome: 'not-yours',
    })
  }
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 1, log: 1 })
})

test('a form that waits for its code is simply deleted, and the log never hears of it', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  const office = postOffice()
  const waiting = await fillIn(db, office, campaign.id, form)
  const [pending] = await listMine(db, keys, form.addressKey, 'en')
  expect(await withdraw(db, keys, { id: pending!.id, addressKey: form.addressKey })).toEqual({
    outcome: 'withdrawn',
  })
  expect(await rowOf(pending!.id)).toBeUndefined()
  expect(await eventsOf(pending!.id)).toEqual([])
  const late = await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })
  expect(late).toEqual({ outcome: 'nothing-waits' })
})

test('whoever has left may sign again, at once, and counts as one', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  await withdraw(db, keys, { id, addressKey: form.addressKey })
  const office = postOffice()
  const waiting = await fillIn(db, office, campaign.id, form)
  expect(await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })).toEqual({
    outcome: 'signed',
  })
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
})

test('the code somebody signed with does not say, once they have left, that they have signed', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  const office = postOffice()
  const first = await fillIn(db, office, campaign.id, form)
  const code = codeSentTo(office, form.address)
  await confirm(db, keys, { ...first, code })
  const [mine] = await listMine(db, keys, form.addressKey, 'en')
  await withdraw(db, keys, { id: mine!.id, addressKey: form.addressKey })
  const again = await fillIn(db, office, campaign.id, form)
  const newest = codeSentTo(office, form.address)
  if (newest !== code)
    expect(await confirm(db, keys, { ...again, code })).toEqual({ outcome: 'code-refused' })
  expect(await confirm(db, keys, { ...again, code: newest })).toEqual({ outcome: 'signed' })
})

test('nothing waits to be sent to somebody who has left', async () => {
  const { mine } = await signed()
  await withdraw(db, keys, mine)
  const office = postOffice()
  await deliverAll(db, office)
  expect(office.letters.filter(({ text }) => text.includes('Ada'))).toEqual([])
})
