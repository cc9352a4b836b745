import { expect, test } from 'vitest'
import { sequence } from '#counts'
import { commitTo } from '#log'
import { databaseTime } from '#db/connection.ts'
import { newId } from '#db/new-id.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, ago, fillIn, hence, keys, moment, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { exportMine } from './export-mine.ts'
import { findTicket } from '../forms/find-ticket.ts'
import { forgetPending } from '../forms/forget-pending.ts'
import { listMine } from './list-mine.ts'
import { withdraw } from './withdraw.ts'

const db = await testDatabase()
const noon = moment('2026-06-01T12:00:00Z')
const opensAt = moment('2026-05-01T12:00:00Z')

test('a mailbox is shown everything it has signed, newest first, forms that wait included, and nothing of others', async () => {
  const campaigns = [await openCampaign(db), await openCampaign(db), await openCampaign(db)]
  const form = aPerson()
  await stand(db, campaigns[0]!.id, form, ago('3 minutes'))
  await stand(db, campaigns[1]!.id, { ...form, listing: 'anonymous' }, ago('2 minutes'))
  await fillIn(db, postOffice(), campaigns[2]!.id, form, ago('1 minute'))
  await stand(db, campaigns[0]!.id, aPerson())
  const mine = await listMine(db, keys, form.addressKey, 'en')
  expect(mine.map(({ campaignId, state, listing }) => ({ campaignId, state, listing }))).toEqual([
    { campaignId: campaigns[2]!.id, state: 'pending', listing: 'public' },
    { campaignId: campaigns[1]!.id, state: 'standing', listing: 'anonymous' },
    { campaignId: campaigns[0]!.id, state: 'standing', listing: 'public' },
  ])
  expect(await listMine(db, keys, aPerson().addressKey, 'en')).toEqual([])
})

test('what has been withdrawn is not listed any more', async () => {
  const { id: campaignId } = await openCampaign(db)
  const form = aPerson()
  const id = await stand(db, campaignId, form)
  await withdraw(db, keys, { id, addressKey: form.addressKey })
  expect(await listMine(db, keys, form.addressKey, 'en')).toEqual([])
  expect((await exportMine(db, keys, form)).signatures).toEqual([])
})

test('what is taken along is enough to check one’s own place in the log, and is plain data', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson({ occupation: 'Writer', country: 'FR' })
  const id = await stand(db, campaign.id, form)
  await sequence(db)
  const taken = await exportMine(db, keys, form)
  expect(JSON.parse(JSON.stringify(taken))).toMatchObject({ address: form.address })
  const [signature] = taken.signatures
  expect(signature).toMatchObject({
    id,
    name: form.name,
    occupation: 'Writer',
    country: 'FR',
    state: 'standing',
  })
  const commitment = commitTo({
    campaignId: campaign.id,
    addressKey: form.addressKey,
    saltId: Buffer.from(signature!.saltId!, 'hex'),
    saltPub: Buffer.from(signature!.saltPublic!, 'hex'),
    name: form.name,
    role: 'Writer',
    place: 'FR',
  })
  expect(signature!.log).toEqual([
    { type: 2, commitment: commitment.toString('hex'), index: expect.any(Number) as number },
  ])
  expect(signature!.consent).toMatchObject({
    statement: signature!.statementSha256,
    listing: 'public',
    updates: false,
  })
})

test('a room that was recorded is taken along with what was agreed to', async () => {
  const campaign = await openCampaign(db, { kind: 'album' })
  const form = aPerson()
  const signatureId = await stand(db, campaign.id, form)
  const about = {
    place: 'Kitchen, Lagos',
    recorded_by: 'Ada Oyelaran',
    consent: 'I recorded this room myself.',
  }
  const heard = { state: 'checked', verdict: 'quiet', seconds: 11, added_at: databaseTime }
  await db
    .insertInto('recordings')
    .values({ id: newId(), campaign_id: campaign.id, signature_id: signatureId, ...about, ...heard })
    .execute()
  const { signatures } = await exportMine(db, keys, form)
  expect(signatures[0]!.recordings).toMatchObject([
    {
      place: 'Kitchen, Lagos',
      recordedBy: 'Ada Oyelaran',
      consent: 'I recorded this room myself.',
      state: 'checked',
      verdict: 'quiet',
      seconds: 11,
    },
  ])
})

test('a form that waits is among what is taken along', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  await fillIn(db, postOffice(), campaign.id, form)
  const { signatures } = await exportMine(db, keys, form)
  expect(signatures).toMatchObject([{ state: 'pending', name: form.name, log: [], saltId: null }])
})

test('a form nobody proved is deleted after a day, not before', async () => {
  const campaign = await openCampaign(db, { opensAt })
  await fillIn(db, postOffice(), campaign.id, aPerson(), noon)
  const left = async () =>
    (await db.selectFrom('signatures').select('id').where('campaign_id', '=', campaign.id).execute()).length
  await forgetPending(db, moment('2026-06-02T12:00:00Z'))
  expect(await left()).toBe(1)
  await forgetPending(db, moment('2026-06-02T12:00:01Z'))
  expect(await left()).toBe(0)
})

test('a day after signing, nothing ties the signature to the browser it was typed in', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const ticket = async () =>
    (await db.selectFrom('signatures').select('ticket_hash').where('id', '=', id).executeTakeFirstOrThrow())
      .ticket_hash
  await forgetPending(db, hence('23 hours 59 minutes'))
  expect(await ticket()).toHaveLength(32)
  await forgetPending(db, hence('24 hours 1 second'))
  expect(await ticket()).toBeNull()
  expect(await listMine(db, keys, form.addressKey, 'en')).toHaveLength(1)
})

test('a browser is shown its own form for a day, with the address only while the code is awaited', async () => {
  const campaign = await openCampaign(db, { opensAt })
  const form = aPerson()
  const waiting = await fillIn(db, postOffice(), campaign.id, form, noon)
  expect(await findTicket(db, keys, waiting, moment('2026-06-02T11:59:59Z'))).toMatchObject({
    address: form.address,
    state: 'pending',
  })
  expect(await findTicket(db, keys, waiting, moment('2026-06-02T12:00:00Z'))).toBeUndefined()
  const elsewhere = await openCampaign(db)
  expect(await findTicket(db, keys, { ...waiting, campaignId: elsewhere.id }, noon)).toBeUndefined()
  expect(
    await findTicket(db, keys, { ...waiting, ticket: `${waiting.ticket}x` }, databaseTime),
  ).toBeUndefined()
})
