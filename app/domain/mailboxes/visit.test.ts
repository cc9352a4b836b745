import { expect, test } from 'vitest'
import { eraseMailbox, sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { visit } from '#seeds/visiting.ts'
import { aPerson, codeSentTo, deliverAll, hence, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { askAgainToVisit } from './ask-to-visit.ts'
import { mailboxMac } from './block-mailbox.ts'
import type { ProveOutcome } from './prove-visit.ts'
import { endVisit, findVisit, forgetVisits } from './visit.ts'

const db = await testDatabase()

const opened = (proven: ProveOutcome) => {
  if (proven.outcome !== 'proven') throw new Error(proven.outcome)
  return proven.ticket
}

test('a second email for a visit is sent after a minute, not before', async () => {
  const form = aPerson()
  const { office, ticket, own } = await visit(db, form)
  await askAgainToVisit(db, keys, ticket, hence('50 seconds'))
  await deliverAll(db, office)
  expect(own()).toHaveLength(1)
  await askAgainToVisit(db, keys, ticket, hence('61 seconds'))
  await deliverAll(db, office)
  expect(own()).toHaveLength(2)
})

test('a visit lasts an hour, proven or not, and ends when the visitor leaves', async () => {
  const form = aPerson()
  const { office, ticket: begun, prove } = await visit(db, form)
  expect(await findVisit(db, keys, begun)).toMatchObject({ address: form.address, proven: false })
  const ticket = opened(await prove(codeSentTo(office, form.address)))
  expect(await findVisit(db, keys, ticket, hence('59 minutes'))).toMatchObject({ proven: true })
  expect(await findVisit(db, keys, ticket, hence('61 minutes'))).toBeUndefined()
  await forgetVisits(db, hence('59 minutes'))
  expect(await findVisit(db, keys, ticket)).toBeDefined()
  await endVisit(db, ticket)
  expect(await findVisit(db, keys, ticket)).toBeUndefined()
})

test("a signing code opens no visit, and a visit's code signs nothing", async () => {
  const form = aPerson()
  const campaign = await openCampaign(db)
  const office = postOffice()
  await sign(db, keys, { campaignId: campaign.id, form, locale: 'en', network: null })
  await deliverAll(db, office)
  const { own, prove } = await visit(db, form)
  const code = codeSentTo(office, form.address)
  expect(own()[0]!.text).not.toContain(campaign.slug)
  if (!own()[0]!.text.includes(`${code.slice(0, 3)} ${code.slice(3)}`)) {
    expect(await prove(code)).toEqual({ outcome: 'code-refused' })
  }
})

test('whoever copied a browser’s ticket before the code was typed holds nothing afterwards', async () => {
  const form = aPerson()
  const { office, ticket: copied, prove } = await visit(db, form)
  const code = codeSentTo(office, form.address)
  const ticket = opened(await prove(code))
  expect(ticket).not.toBe(copied)
  expect(await findVisit(db, keys, ticket)).toMatchObject({ proven: true })
  expect(await findVisit(db, keys, copied)).toMatchObject({ proven: false })
  // Not even who has read the code on the screen, and begins a visit of their own with it.
  const reader = await visit(db, form)
  expect(await reader.prove(code)).toEqual({ outcome: 'code-refused' })
})

test('pressing twice opens one visit, and after it was left the code opens none', async () => {
  const form = aPerson()
  const { office, prove } = await visit(db, form)
  const code = codeSentTo(office, form.address)
  const [one, other] = (await Promise.all([prove(code), prove(code)])).map(opened)
  expect(one).toBe(other)
  await endVisit(db, one!)
  expect(await prove(code)).toEqual({ outcome: 'code-refused' })
})

test('who reads what comes to a tagged address opens nothing that is the mailbox’s', async () => {
  const owner = aPerson()
  const tagged = owner.address.replace('@', '+id4711@')
  const { office, ticket } = await visit(db, { address: tagged, addressKey: owner.addressKey })
  expect(office.letters.map(({ to }) => to)).not.toContain(tagged)
  expect(codeSentTo(office, owner.address)).toMatch(/^[0-9]{6}$/)
  expect(await findVisit(db, keys, ticket)).toMatchObject({ address: owner.address, untagged: true })
})

test('the next code for a visit goes to the mailbox without its tag too', async () => {
  const owner = aPerson()
  const tagged = owner.address.replace('@', '+id4711@')
  const { office, ticket } = await visit(db, { address: tagged, addressKey: owner.addressKey })
  await askAgainToVisit(db, keys, ticket, hence('61 seconds'))
  await deliverAll(db, office)
  expect(office.letters.filter(({ to }) => to === owner.address)).toHaveLength(2)
  expect(office.letters.map(({ to }) => to)).not.toContain(tagged)
})

test('erasing a mailbox while its visit is opened leaves no visit', async () => {
  for (let round = 0; round < 8; round++) {
    const form = aPerson()
    const { office, prove } = await visit(db, form)
    const code = codeSentTo(office, form.address)
    await Promise.all([prove(code), eraseMailbox(db, keys, form.addressKey)])
    const left = await db
      .selectFrom('visits')
      .select('locale')
      .where('mailbox_mac', '=', mailboxMac(keys, form.addressKey))
      .execute()
    expect(left).toEqual([])
  }
})
