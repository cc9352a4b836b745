import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recount, sequence } from '#counts'
import { findVisit, mailboxMac, visitSubject } from '#mailboxes'
import { hashTicket } from '#secrets'
import { testDatabase } from '#db/test-database.ts'
import { visit } from '#seeds/visiting.ts'
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
  stand,
} from '#seeds/world.ts'
import { addressMac } from '../mailbox/address-mac.ts'
import { amend } from './amend.ts'
import { confirm } from '../proof/confirm.ts'
import { eraseMailbox } from './erase-mailbox.ts'
import { resendCode } from '../forms/resend-code.ts'
import { sign } from '../forms/sign.ts'

const db = await testDatabase()

/** The tables, of ours and of the job queue, in which any of these texts stands in any column of any row. */
async function tablesHolding(texts: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
  const patterns = texts.map((text) => `%${text}%`)
  const holding: string[] = []
  for (const { name } of rows) {
    const found = await sql`
      select 1 from ${sql.raw(name)} as row where row::text ilike any (${patterns}) limit 1`.execute(db)
    if (found.rows.length > 0) holding.push(name)
  }
  return holding
}

const hex = (bytes: Buffer | null) => bytes!.toString('hex')

test('after erasing, no table holds anything of the person: no word they typed, no fingerprint, no salt', async () => {
  const form = aPerson({
    name: 'Quinzel Zyx Canary',
    occupation: 'Canary Keeper',
    affiliation: 'Zyx Canary Aviary',
    email: 'zyx.canary@example.org',
    updates: 'on',
  })
  const [first, second, third] = [await openCampaign(db), await openCampaign(db), await openCampaign(db)]
  const id = await stand(db, first.id, form, ago('10 minutes'))
  await stand(db, second.id, form, ago('9 minutes'))
  await amend(db, keys, {
    id,
    addressKey: form.addressKey,
    showing: { ...form, occupation: 'Canary Breeder' },
  })
  await db
    .insertInto('pinned_signatories')
    .values({ campaign_id: first.id, position: 1, signature_id: id })
    .execute()
  await sequence(db)
  const { ticket } = await fillIn(db, postOffice(), third.id, form)
  await visit(db, form)
  await sign(db, keys, {
    campaignId: third.id,
    form: { ...form, name: 'Second Canary' },
    locale: 'en',
    network: null,
  })

  const rows = await db
    .selectFrom('signatures')
    .select(['salt_id', 'salt_pub', 'ticket_hash'])
    .where('campaign_id', 'in', [first.id, second.id])
    .execute()
  const secrets = [
    ...rows.flatMap(({ salt_id, salt_pub, ticket_hash }) => [salt_id, salt_pub, ticket_hash].map(hex)),
    ...[first, second, third].map(({ id: campaign }) => hex(addressMac(keys, campaign, form.addressKey))),
    hex(visitSubject(keys, form.addressKey)),
    hex(hashTicket(ticket)),
  ]
  expect((await tablesHolding(['canary'])).length).toBeGreaterThan(2)
  for (const secret of secrets) expect(await tablesHolding([secret])).not.toEqual([])

  expect(await eraseMailbox(db, keys, form.addressKey)).toBe(4)
  await sequence(db)
  expect(
    await tablesHolding(['canary', 'quinzel', 'zyx', ...secrets, hex(mailboxMac(keys, form.addressKey))]),
  ).toEqual([])
  for (const { id: campaignId } of [first, second, third]) {
    expect(await recount(db, campaignId)).toEqual({ rows: 0, log: 0, counted: 0, versions: 0, waiting: 0 })
  }
})

test("erasing one mailbox leaves its neighbours' signatures alone", async () => {
  const campaign = await openCampaign(db)
  const [ada, bola] = [aPerson(), aPerson({ name: 'Bola Adeyemi' })]
  for (const form of [ada, bola]) await stand(db, campaign.id, form)
  expect(await eraseMailbox(db, keys, ada.addressKey)).toBe(1)
  expect(await eraseMailbox(db, keys, ada.addressKey)).toBe(0)
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
})

test('erasing while a code is being typed ends in nobody standing, whichever comes first', async () => {
  for (let round = 0; round < 12; round++) {
    const campaign = await openCampaign(db)
    const form = aPerson()
    const office = postOffice()
    const waiting = await fillIn(db, office, campaign.id, form)
    const press = () => confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })
    const erase = () => eraseMailbox(db, keys, form.addressKey)
    const deeds: (() => Promise<unknown>)[] = round % 2 ? [press, erase] : [erase, press]
    await Promise.all(deeds.map((deed) => deed()))
    expect(await press()).toEqual({ outcome: 'nothing-waits' })
    await sequence(db)
    expect(await recount(db, campaign.id)).toEqual({ rows: 0, log: 0, counted: 0, versions: 0, waiting: 0 })
  }
})

test('erasing while emails are being sent hinders neither', async () => {
  for (let round = 0; round < 8; round++) {
    const campaign = await openCampaign(db)
    const form = aPerson()
    await sign(db, keys, { campaignId: campaign.id, form, locale: 'en', network: null })
    await Promise.all([deliverAll(db, postOffice()), eraseMailbox(db, keys, form.addressKey)])
    const left = await db.selectFrom('outbox').select('id').where('campaign_id', '=', campaign.id).execute()
    expect(left).toEqual([])
  }
})

test('an erased mailbox may sign again', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  await stand(db, campaign.id, form)
  await eraseMailbox(db, keys, form.addressKey)
  await stand(db, campaign.id, form)
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
})

test('erasing while strangers try codes on forms for the same mailbox is done, and nobody waits in a ring', async () => {
  for (let round = 0; round < 5; round++) {
    const form = aPerson()
    const { id: campaignId } = await openCampaign(db)
    await stand(db, campaignId, form, ago('10 minutes'))
    const office = postOffice()
    const forms = []
    for (let place = 0; place < 8; place++) forms.push(await fillIn(db, office, campaignId, form))
    const [erased, ...tried] = await Promise.allSettled([
      eraseMailbox(db, keys, form.addressKey),
      ...forms.flatMap((waiting) => [
        confirm(db, keys, { ...waiting, code: '000000' }),
        resendCode(db, keys, waiting, hence('61 seconds')),
      ]),
    ])
    expect(erased).toEqual({ status: 'fulfilled', value: 9 })
    expect(tried.filter(({ status }) => status === 'rejected')).toEqual([])
  }
})

test('erasing ends every visit of the mailbox, in other browsers too', async () => {
  const form = aPerson()
  const elsewhere = await visit(db, form)
  const stranger = await visit(db, aPerson())
  await eraseMailbox(db, keys, form.addressKey)
  expect(await findVisit(db, keys, elsewhere.ticket)).toBeUndefined()
  expect(await findVisit(db, keys, stranger.ticket)).toBeDefined()
})
