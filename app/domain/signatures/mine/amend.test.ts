import { afterEach, expect, test, vi } from 'vitest'
import { mostOccupations, recount, sequence, signedCountries } from '#counts'
import { commitTo } from '#log'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, fillIn, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { amend } from './amend.ts'
import { listMine } from './list-mine.ts'
import { listSignatories } from '../list/list-signatories.ts'
import type { SigningForm } from '../forms/read-signing-form.ts'
import { withdraw } from './withdraw.ts'

const db = await testDatabase()

async function signed(typed: Record<string, string> = {}) {
  const campaign = await openCampaign(db)
  const form = aPerson({ occupation: 'Writer', country: 'FR', ...typed })
  const id = await stand(db, campaign.id, form)
  const change = (wishes: Partial<SigningForm>) =>
    amend(db, keys, { id, addressKey: form.addressKey, showing: { ...form, ...wishes } })
  const find = async (q?: string) => {
    const { signatories } = await listSignatories(db, { campaignId: campaign.id, q })
    return signatories.map(({ name }) => name)
  }
  const corrections = () =>
    db
      .selectFrom('events')
      .selectAll()
      .where('signature_id', '=', id)
      .where('type', '=', 7)
      .orderBy('id')
      .execute()
  return { campaign, form, id, change, find, corrections }
}

test('a corrected name is shown and found at once, and the old one is not', async () => {
  const { change, find, campaign } = await signed()
  expect(await change({ name: 'Bola Adeyemi' })).toEqual({ outcome: 'amended', held: false })
  expect(await find()).toEqual(['Bola Adeyemi'])
  expect(await find('adeyemi')).toEqual(['Bola Adeyemi'])
  expect(await find('ada')).toEqual([])
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
})

test('a correction commits in the log to what is shown now, under a new salt', async () => {
  const { change, corrections, campaign, form, id } = await signed()
  const salts = () =>
    db.selectFrom('signatures').select(['salt_id', 'salt_pub']).where('id', '=', id).executeTakeFirstOrThrow()
  const before = await salts()
  await change({ name: 'Bola Adeyemi', occupation: 'Poet', country: 'NG' })
  const after = await salts()
  expect(after.salt_id).toEqual(before.salt_id)
  expect(after.salt_pub).not.toEqual(before.salt_pub)
  const [correction] = await corrections()
  const commitment = commitTo({
    campaignId: campaign.id,
    addressKey: form.addressKey,
    saltId: after.salt_id!,
    saltPub: after.salt_pub!,
    name: 'Bola Adeyemi',
    role: 'Poet',
    place: 'NG',
  })
  expect(correction!.commitment).toEqual(commitment)
})

afterEach(() => void vi.useRealTimers())

test('of many corrections in one hour the last stands last in the log, whatever the clocks of the web servers say', async () => {
  const { change, corrections } = await signed()
  const names = ['Bola', 'Chidi', 'Dayo', 'Efe', 'Femi', 'Gbenga', 'Halima', 'Ike']
  const made: string[] = []
  for (const [hour, name] of names.entries()) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.UTC(2026, 5, 1, 23 - hour)) })
    await change({ name })
    const fresh = (await corrections()).find(({ id }) => !made.includes(id))
    made.push(fresh!.id)
  }
  vi.useRealTimers()
  while ((await sequence(db, { most: 3 })) > 0);
  const placed = (await corrections()).toSorted((one, other) => one.log_index! - other.log_index!)
  expect(placed.map(({ id }) => id)).toEqual(made)
  expect(placed.map(({ turn }) => turn)).toEqual(made.map(() => null))
})

test('the figures follow a signature to another country and occupation', async () => {
  const { change, campaign } = await signed()
  for (let more = 0; more < 5; more++)
    await stand(db, campaign.id, aPerson({ occupation: 'Poet', country: 'NG' }))
  await sequence(db)
  await change({ occupation: 'poet', country: 'NG' })
  await sequence(db)
  expect(await signedCountries(db, campaign.id)).toEqual([{ country: 'NG', standing: 6 }])
  expect(await mostOccupations(db, campaign.id)).toEqual([{ key: 'poet', label: 'Poet', standing: 6 }])
})

test('a name that needs a second look leaves list and search at once, and a corrected one comes back', async () => {
  const { change, find } = await signed()
  expect(await change({ name: 'Aaaaaaa', heldBecause: 'F_REPEAT' })).toEqual({
    outcome: 'amended',
    held: true,
  })
  expect([await find(), await find('aaa'), await find('writer')]).toEqual([[], [], []])
  expect(await change({ name: 'Aaaaaaa', heldBecause: null, occupation: 'Poet' })).toEqual({
    outcome: 'amended',
    held: true,
  })
  expect(await find('poet')).toEqual([])
  expect(await change({ name: 'Bola Adeyemi' })).toEqual({ outcome: 'amended', held: false })
  expect([await find(), await find('bola'), await find('writer')]).toEqual(Array(3).fill(['Bola Adeyemi']))
})

test('a name that was found in order is not held again for being kept', async () => {
  const { change, find } = await signed()
  expect(await change({ heldBecause: 'F_REPEAT', affiliation: 'ACME' })).toEqual({
    outcome: 'amended',
    held: false,
  })
  expect(await find('acme')).toEqual(['Ada Oyelaran'])
})

test('hiding and showing again leave no trace in the log, and the count as it was', async () => {
  const { change, find, corrections, campaign } = await signed()
  await change({ listing: 'anonymous' })
  expect([await find(), await find('ada')]).toEqual([[], []])
  await change({ listing: 'public', affiliation: 'ACME' })
  expect([await find(), await find('acme')]).toEqual([['Ada Oyelaran'], ['Ada Oyelaran']])
  expect(await corrections()).toEqual([])
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
})

test("nobody changes another's signature, one that waits for its code, or one that is gone", async () => {
  const { id, form, campaign, find } = await signed()
  const stranger = aPerson({ name: 'Eve' })
  const not = { outcome: 'not-yours' }
  expect(await amend(db, keys, { id, addressKey: stranger.addressKey, showing: stranger })).toEqual(not)
  expect(await find()).toEqual(['Ada Oyelaran'])
  await fillIn(db, postOffice(), campaign.id, stranger)
  const [waiting] = await listMine(db, keys, stranger.addressKey, 'en')
  expect(
    await amend(db, keys, { id: waiting!.id, addressKey: stranger.addressKey, showing: stranger }),
  ).toEqual(not)
  await withdraw(db, keys, { id, addressKey: form.addressKey })
  expect(await amend(db, keys, { id, addressKey: form.addressKey, showing: form })).toEqual(not)
})

test('correcting and leaving at once ends in having left, with figures that agree', async () => {
  const { campaign, form, id, change } = await signed()
  await Promise.all([
    change({ country: 'NG' }),
    withdraw(db, keys, { id, addressKey: form.addressKey }),
    change({ country: 'PL' }),
  ])
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 0, log: 0, counted: 0, versions: 0, waiting: 0 })
  expect(await signedCountries(db, campaign.id)).toEqual([])
})
