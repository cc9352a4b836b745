import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recount, sequence } from '#counts'
import { networkBudget, chargeEach } from '#limits'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, codeSentTo, deliverAll, keys, openCampaign, postOffice, reword } from '#seeds/world.ts'
import { confirm } from './proof/confirm.ts'
import type { ConfirmOutcome, Confirmation } from './proof/confirmation.ts'
import { confirmAll } from './proof/confirm-all.ts'
import { sign } from './forms/sign.ts'
import type { SignOutcome, Signing } from './forms/signing.ts'
import { signAll } from './forms/sign-all.ts'

const db = await testDatabase()
const RUNS = { numRuns: 12, endOnFailure: true }
let networks = 0

/** A network whose hour is nearly used up: so many more and no further. */
async function nearlyWornOut(deed: 'forms' | 'wrongCodes', left: number): Promise<string> {
  const network = `198.51.${(networks += 1)}.1`
  const budget = networkBudget(keys, deed, network)
  const spent = Array.from({ length: budget[0]!.most - left }, () => budget)
  await db.transaction().execute((tx) => chargeEach(tx, spent))
  return network
}

/** What is written of a campaign, in numbers. */
async function tracesOf(campaignId: string) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from signatures where campaign_id = ${campaignId} and state = 'pending') as pending,
           (select count(*) from signatures where campaign_id = ${campaignId} and state = 'standing') as standing,
           (select count(*) from outbox where campaign_id = ${campaignId}) as emails,
           (select count(*) from events where campaign_id = ${campaignId} and type = 2) as signings,
           (select count(*) from arrivals where campaign_id = ${campaignId}) as arrivals,
           (select sum(forms) from beats where campaign_id = ${campaignId}) as forms,
           (select sum(mailboxes) from beats where campaign_id = ${campaignId}) as mailboxes,
           (select sum(confirmed) from beats where campaign_id = ${campaignId}) as confirmed,
           (select sum(tries) from challenges where exists (
              select from signatures where campaign_id = ${campaignId} and address_mac = subject)) as tries`.execute(
    db,
  )
  return rows[0]
}

const aForm = fc.record({
  mailbox: fc.nat(3),
  fromBusyNetwork: fc.boolean(),
  version: fc.constantFrom(undefined, 1, 2),
  isOpen: fc.boolean(),
  ticket: fc.constantFrom(undefined, 'a', 'b'),
})

type TypedForm = typeof aForm extends fc.Arbitrary<infer Form> ? Form : never

/** The same forms in a world of their own. */
async function formsIn(typed: TypedForm[]) {
  const open = (await openCampaign(db)).id
  await reword(db, open)
  const closed = (await openCampaign(db)).id
  await db.updateTable('campaigns').set({ state: 'closed' }).where('id', '=', closed).execute()
  const busy = await nearlyWornOut('forms', 3)
  const people = Array.from({ length: 4 }, () => aPerson())
  const prefix = `${networks}`.padStart(42, '-')
  const signings = typed.map(({ mailbox, fromBusyNetwork, version, isOpen, ticket }): Signing => ({
    campaignId: isOpen ? open : closed,
    form: people[mailbox]!,
    locale: 'en',
    network: fromBusyNetwork ? busy : null,
    version: isOpen ? version : undefined,
    ticket: ticket && prefix + (isOpen ? ticket : ticket.toUpperCase()),
  }))
  return { open, signings }
}

const outcomesOf = (answers: (SignOutcome | ConfirmOutcome)[]) => answers.map(({ outcome }) => outcome)

test('forms taken together come to what they come to one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aForm, { minLength: 1, maxLength: 12 }), async (typed) => {
      const apart = await formsIn(typed)
      const together = await formsIn(typed)
      const one: SignOutcome[] = []
      for (const signing of apart.signings) one.push(await sign(db, keys, signing))
      const all = await signAll(db, keys, together.signings)
      expect(outcomesOf(all)).toEqual(outcomesOf(one))
      expect(await tracesOf(together.open)).toEqual(await tracesOf(apart.open))
    }),
    RUNS,
  )
})

const aPress = fc.record({
  form: fc.nat(4),
  isRight: fc.boolean(),
  fromBusyNetwork: fc.boolean(),
})

type TypedPress = typeof aPress extends fc.Arbitrary<infer Press> ? Press : never

/** Three forms of one mailbox, the last of which came under newer words, and two of others, all with their codes. */
async function pressesIn(typed: TypedPress[]) {
  const { id: campaignId } = await openCampaign(db)
  const busy = await nearlyWornOut('wrongCodes', 2)
  const office = postOffice()
  const people = Array.from({ length: 3 }, () => aPerson())
  const places = [0, 0, 1, 2, 0]
  const signings = places.map((place) => ({ campaignId, form: people[place]!, locale: 'en', network: null }))
  const answers = await signAll(db, keys, signings.slice(0, 4))
  await reword(db, campaignId)
  answers.push(...(await signAll(db, keys, signings.slice(4))))
  await deliverAll(db, office)
  const codes = places.map((place) => codeSentTo(office, people[place]!.address))
  const presses = typed.map(({ form, isRight, fromBusyNetwork }): Confirmation => {
    const answer = answers[form]!
    const code = isRight ? codes[form]! : codes[form] === '000000' ? '111111' : '000000'
    const ticket = answer.outcome === 'check-your-mailbox' ? answer.ticket : ''
    return { campaignId, ticket, code, network: fromBusyNetwork ? busy : null }
  })
  return { campaignId, presses }
}

test('codes typed at once come to what they come to one after the other, and the count is the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aPress, { minLength: 1, maxLength: 12 }), async (typed) => {
      const apart = await pressesIn(typed)
      const together = await pressesIn(typed)
      const one: ConfirmOutcome[] = []
      for (const press of apart.presses) one.push(await confirm(db, keys, press))
      const all = await confirmAll(db, keys, together.presses)
      expect(outcomesOf(all)).toEqual(outcomesOf(one))
      expect(await tracesOf(together.campaignId)).toEqual(await tracesOf(apart.campaignId))
      await sequence(db)
      const { rows, log, counted, waiting } = await recount(db, together.campaignId)
      expect([log, counted, waiting]).toEqual([rows, rows, 0])
    }),
    RUNS,
  )
})

test('sixty-four identical presses in one call are one signature and sixty-four same answers', async () => {
  const { campaignId, presses } = await pressesIn([{ form: 2, isRight: true, fromBusyNetwork: false }])
  const answers = await confirmAll(
    db,
    keys,
    Array.from({ length: 64 }, () => presses[0]!),
  )
  expect(new Set(outcomesOf(answers))).toEqual(new Set(['signed']))
  expect(await tracesOf(campaignId)).toMatchObject({ standing: 1, signings: 1, tries: 1 })
})
