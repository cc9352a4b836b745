import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { databaseTime } from '#db/connection.ts'
import {
  ago,
  aPerson,
  codeSentTo,
  deliverAll,
  hence,
  keys,
  moment,
  openCampaign,
  postOffice,
} from '#seeds/world.ts'
import { confirm } from '../proof/confirm.ts'
import { sign } from './sign.ts'

const db = await testDatabase()

function put(campaignId: string, form = aPerson(), at = databaseTime, network: string | null = null) {
  return sign(db, keys, { campaignId, form, locale: 'en', network }, at)
}

test('nobody signs before a campaign opens, and anybody from that second on', async () => {
  const campaign = await openCampaign(db, { opensAt: moment('2026-06-01T12:00:00Z') })
  expect(await put(campaign.id, aPerson(), moment('2026-06-01T11:59:59Z'))).toEqual({
    outcome: 'campaign-not-open',
  })
  expect((await put(campaign.id, aPerson(), moment('2026-06-01T12:00:00Z'))).outcome).toBe(
    'check-your-mailbox',
  )
})

test('nobody signs from the closing second on', async () => {
  const opensAt = moment('2026-05-01T12:00:00Z')
  const campaign = await openCampaign(db, { opensAt, closesAt: moment('2026-06-01T12:00:00Z') })
  expect((await put(campaign.id, aPerson(), moment('2026-06-01T11:59:59Z'))).outcome).toBe(
    'check-your-mailbox',
  )
  expect(await put(campaign.id, aPerson(), moment('2026-06-01T12:00:00Z'))).toEqual({
    outcome: 'campaign-not-open',
  })
})

test('a closing time is judged by the database alone, whatever the web server believes', async () => {
  const campaign = await openCampaign(db, { closesAt: ago('1 second') })
  expect(await put(campaign.id)).toEqual({ outcome: 'campaign-not-open' })
  await db
    .updateTable('campaigns')
    .set({ closes_at: hence('1 minute') })
    .where('id', '=', campaign.id)
    .execute()
  expect((await put(campaign.id)).outcome).toBe('check-your-mailbox')
})

test.each(['draft', 'closed', 'withdrawn'] as const)(
  'a campaign that is %s takes no names',
  async (state) => {
    const campaign = await openCampaign(db)
    await db.updateTable('campaigns').set({ state }).where('id', '=', campaign.id).execute()
    expect(await put(campaign.id)).toEqual({ outcome: 'campaign-not-open' })
  },
)

test('a form that is refused leaves nothing behind', async () => {
  const campaign = await openCampaign(db, { closesAt: ago('1 second') })
  await put(campaign.id, aPerson(), databaseTime, '198.51.100.1')
  const rows = await db.selectFrom('signatures').select('id').where('campaign_id', '=', campaign.id).execute()
  const emails = await db.selectFrom('outbox').select('id').where('campaign_id', '=', campaign.id).execute()
  expect([...rows, ...emails]).toEqual([])
})

test('sixty forms are the most from one network in an hour, and another network is not held to it', async () => {
  const campaign = await openCampaign(db, { opensAt: moment('2026-05-01T12:00:00Z') })
  const noon = moment('2026-06-01T12:00:00Z')
  const from = (network: string | null, at = noon) => put(campaign.id, aPerson(), at, network)
  const answers = await Promise.all(Array.from({ length: 64 }, () => from('192.0.2.1')))
  expect(answers.filter(({ outcome }) => outcome === 'check-your-mailbox')).toHaveLength(60)
  expect(answers.filter(({ outcome }) => outcome === 'too-many-from-network')).toHaveLength(4)
  expect((await from('192.0.2.2')).outcome).toBe('check-your-mailbox')
  expect((await from(null)).outcome).toBe('check-your-mailbox')
  expect((await from('192.0.2.1', moment('2026-06-01T12:59:59Z'))).outcome).toBe('too-many-from-network')
  expect((await from('192.0.2.1', moment('2026-06-01T13:00:00Z'))).outcome).toBe('check-your-mailbox')
})

test('a form sent twice at once sends one email, and its code serves both browsers as one signature', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  const office = postOffice()
  const both = await Promise.all([put(campaign.id, form), put(campaign.id, form)])
  await deliverAll(db, office)
  expect(office.letters.filter(({ to }) => to === form.address)).toHaveLength(1)

  const code = codeSentTo(office, form.address)
  const tickets = both.map((answer) => (answer.outcome === 'check-your-mailbox' ? answer.ticket : ''))
  const press = (ticket: string, typed: string) =>
    confirm(db, keys, { campaignId: campaign.id, ticket, code: typed, network: null })
  const wrong = code === '000000' ? '111111' : '000000'
  expect(await press(tickets[1]!, wrong)).toEqual({ outcome: 'code-refused' })
  expect(await press(tickets[0]!, code)).toEqual({ outcome: 'signed' })
  expect(await press(tickets[1]!, code)).toEqual({ outcome: 'mailbox-has-signed' })
})

test('either of two browsers may be the one in which the code is typed', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  const office = postOffice()
  await put(campaign.id, form)
  const second = await put(campaign.id, form)
  await deliverAll(db, office)
  const ticket = second.outcome === 'check-your-mailbox' ? second.ticket : ''
  const code = codeSentTo(office, form.address)
  expect(await confirm(db, keys, { campaignId: campaign.id, ticket, code, network: null })).toEqual({
    outcome: 'signed',
  })
})
