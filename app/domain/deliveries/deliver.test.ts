import { expect, test } from 'vitest'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { testDatabase } from '#db/test-database.ts'
import { databaseTime } from '#db/connection.ts'
import { aPerson, deliverAll, fillIn, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { deliver } from './deliver.ts'

const db = await testDatabase()

/** A form whose email has had one turn at this post office, whatever came of it. */
async function oneTurn(office = postOffice(), at = databaseTime) {
  await deliverAll(db, postOffice())
  const campaign = await openCampaign(db)
  const form = aPerson()
  const failed = await fillIn(
    db,
    postOffice(() => 'down'),
    campaign.id,
    form,
    at,
  ).catch((error: unknown) => error)
  expect(failed).toEqual(new Error('the mail server is away'))
  const email = await newestEmail()
  return {
    campaign,
    form,
    office,
    email,
    turn: () => deliver(db, office.correspondence, { ids: [email.id] }),
  }
}

function newestEmail() {
  return db.selectFrom('outbox').selectAll().orderBy('created_at', 'desc').executeTakeFirstOrThrow()
}

const spends = async () => (await db.selectFrom('budget_spends').select('at').execute()).length

test('an address refused for good is not tried again and is forgotten', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  await fillIn(
    db,
    postOffice(() => 'refused'),
    campaign.id,
    form,
  )
  const email = await newestEmail()
  expect(email).toMatchObject({ state: 'refused', address_sealed: null })
  const office = postOffice()
  await deliver(db, office.correspondence, { ids: [email.id] })
  expect(office.letters).toEqual([])
})

test('while the mail server is away the email waits, and goes when it is back', async () => {
  const { email, turn, office, form } = await oneTurn()
  expect(email).toMatchObject({ state: 'waiting', attempts: 1, leased_until: null, chosen: 'code' })
  await turn()
  expect(await newestEmail()).toMatchObject({ state: 'sent' })
  expect(office.letters.map(({ to }) => to)).toEqual([form.address])
})

test('an email that is tried again costs the mailbox one share, not two', async () => {
  const { turn } = await oneTurn()
  const before = await spends()
  await turn()
  expect(await spends()).toBe(before)
})

test('two workers with the same email send it once', async () => {
  const { turn, office } = await oneTurn()
  await Promise.all([turn(), turn(), turn(), turn()])
  expect(office.letters).toHaveLength(1)
})

test('once an email is done, however it ended, its address is nowhere', async () => {
  const campaign = await openCampaign(db)
  for (const ending of ['accepted', 'refused'] as const) {
    await fillIn(
      db,
      postOffice(() => ending),
      campaign.id,
      aPerson(),
    )
  }
  const blocked = aPerson()
  await blockMailbox(db, mailboxMac(keys, blocked.addressKey))
  await fillIn(db, postOffice(), campaign.id, blocked)
  const emails = await db
    .selectFrom('outbox')
    .select(['state', 'address_sealed'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('created_at')
    .execute()
  expect(emails).toEqual(['sent', 'refused', 'dropped'].map((state) => ({ state, address_sealed: null })))
})
