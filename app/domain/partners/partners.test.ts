import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sequence } from '#counts'
import { confirm, findTicket, sign, withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, codeSentTo, deliverAll, keys, moment, openCampaign, postOffice } from '#seeds/world.ts'
import { addPartner, readPartnerForm } from './add-partner.ts'
import { closePartner, reopenPartner } from './close-partner.ts'
import { listPartners } from './list-partners.ts'
import { findOpenPartner } from './open-partner.ts'
import { findPartnerNumber, numberToken } from './partner-number.ts'

const db = await testDatabase()

/** A campaign with an owner, who gives out links. */
async function aCampaign() {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const campaign = await openCampaign(db, { teamId: team.id })
  const here = { teamId: team.id, campaignId: campaign.id, organiserId }
  const give = (name: string, endsAt: Date | null = null) =>
    addPartner(db, { ...here, form: { name, endsAt } })
  return { campaign, here, give }
}

/** Somebody signs with what stood in the address they came by. */
async function signBy(campaignId: string, partner: string | undefined) {
  const form = aPerson()
  const office = postOffice()
  const signing = { campaignId, form, locale: 'en', network: null, partner }
  const signed = await sign(db, keys, signing)
  if (signed.outcome !== 'check-your-mailbox') throw new Error(signed.outcome)
  await deliverAll(db, office)
  const waiting = { ticket: signed.ticket, campaignId, network: null }
  await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })
  const { signatureId: id } = (await findTicket(db, keys, waiting))!
  return { id, addressKey: form.addressKey }
}

/** Every partner's number as it is shown, and as the standing rows have it. */
async function numbers(campaignId: string) {
  while ((await sequence(db)) > 0);
  const { partners } = await listPartners(db, { campaignId })
  const { rows } = await sql<{ name: string; standing: number }>`
    select name, (select count(*)::integer from signatures
                   where partner_id = partners.id and state = 'standing') as standing
      from partners where campaign_id = ${campaignId}`.execute(db)
  const sorted = (all: { name: string; standing: number }[]) =>
    all.map(({ name, standing }) => `${name}: ${standing}`).toSorted()
  expect(sorted(partners)).toEqual(sorted(rows))
  return sorted(partners)
}

test('a partner’s number is what came by its link and still stands, whatever people do', async () => {
  const { campaign, give } = await aCampaign()
  const [union, paper] = [await give('Union'), await give('Paper')]
  const first = await signBy(campaign.id, union.code)
  await signBy(campaign.id, union.code)
  await signBy(campaign.id, paper.code)
  await signBy(campaign.id, undefined)
  await signBy(campaign.id, 'nobodys1')
  expect(await numbers(campaign.id)).toEqual(['Paper: 1', 'Union: 2'])
  await withdraw(db, keys, first)
  expect(await numbers(campaign.id)).toEqual(['Paper: 1', 'Union: 1'])
})

test('a link of another campaign, a closed one and one past its last day count for nobody', async () => {
  const [ours, theirs] = [await aCampaign(), await aCampaign()]
  const open = await ours.give('Open')
  const closed = await ours.give('Closed')
  await closePartner(db, { ...ours.here, id: closed.id })
  const ended = await ours.give('Ended', new Date(Date.now() - 1_000))
  const other = await theirs.give('Theirs')
  for (const { code } of [open, closed, ended, other]) await signBy(ours.campaign.id, code)
  expect(await numbers(ours.campaign.id)).toEqual(['Closed: 0', 'Ended: 0', 'Open: 1'])
  expect(await findOpenPartner(db, ours.campaign.id, open.code)).toBe(true)
  for (const { code } of [closed, ended, other])
    expect(await findOpenPartner(db, ours.campaign.id, code)).toBe(false)
  const { partners } = await listPartners(db, { campaignId: ours.campaign.id })
  expect(partners.map(({ name, state }) => `${name}: ${state}`)).toEqual([
    'Ended: ended',
    'Closed: closed',
    'Open: open',
  ])
})

test('a link counts to the end of its last day and no longer', async () => {
  const { campaign, give } = await aCampaign()
  const { code } = await give('Union', new Date('2090-06-01T00:00:00Z'))
  expect(await findOpenPartner(db, campaign.id, code, moment('2090-05-31T23:59:59Z'))).toBe(true)
  expect(await findOpenPartner(db, campaign.id, code, moment('2090-06-01T00:00:01Z'))).toBe(false)
})

test('closing can be taken back, and each of it is in the log once', async () => {
  const { campaign, here, give } = await aCampaign()
  const { id, code } = await give('Union')
  await closePartner(db, { ...here, id })
  await closePartner(db, { ...here, id })
  await reopenPartner(db, { ...here, id })
  expect(await findOpenPartner(db, campaign.id, code)).toBe(true)
  const entries = await db
    .selectFrom('audit_entries')
    .select(['deed', 'facts'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('at')
    .execute()
  expect(entries.map(({ deed }) => deed)).toEqual(['addedPartner', 'closedPartner', 'reopenedPartner'])
  expect(entries[0]!.facts).toEqual({ name: 'Union' })
})

test('nobody closes a link of a campaign that is not theirs', async () => {
  const [ours, theirs] = [await aCampaign(), await aCampaign()]
  const { id } = await theirs.give('Theirs')
  expect(await closePartner(db, { ...ours.here, id })).toEqual({ outcome: 'no-such-partner' })
})

test('the secret link shows the partner its own number, and one letter changed shows nothing', async () => {
  const { campaign, give } = await aCampaign()
  const { id, code } = await give('Union')
  await signBy(campaign.id, code)
  await numbers(campaign.id)
  const token = numberToken(keys, id)
  expect(await findPartnerNumber(db, keys, token)).toMatchObject({ name: 'Union', standing: 1 })
  for (const place of [0, 20, 40, 63]) {
    const other = token[place] === 'A' ? 'B' : 'A'
    const changed = token.slice(0, place) + other + token.slice(place + 1)
    expect(await findPartnerNumber(db, keys, changed)).toBeUndefined()
  }
  expect(await findPartnerNumber(db, keys, '')).toBeUndefined()
})

test('the form takes a name and perhaps a day that is still to come', () => {
  const now = new Date('2027-03-31T12:00:00Z')
  expect(readPartnerForm({ partner: ' Union ', ends: '2027-03-31' }, now)).toEqual({
    outcome: 'ok',
    form: { name: 'Union', endsAt: new Date('2027-04-01T00:00:00Z') },
  })
  expect(readPartnerForm({ partner: '', ends: '2027-03-30' }, now)).toEqual({
    outcome: 'refused',
    faults: { partner: 'E_EMPTY', ends: 'E_PAST' },
  })
  for (const ends of ['tomorrow', '2027-02-30', '31.03.2027'])
    expect(readPartnerForm({ partner: 'Union', ends }, now)).toMatchObject({ faults: { ends: 'E_DATE' } })
  expect(readPartnerForm({ partner: '=1+1' }, now)).toMatchObject({ faults: { partner: 'E_SIGN' } })
  expect(readPartnerForm({ partner: 'a'.repeat(101) }, now)).toMatchObject({ faults: { partner: 'E_LONG' } })
})

test('a hundred partners are turned over page by page, each once', async () => {
  const { campaign, give } = await aCampaign()
  for (let number = 0; number < 101; number += 1) await give(`Partner ${number}`)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listPartners(db, { campaignId: campaign.id, after })
    seen.push(...page.partners.map(({ name }) => name))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(seen).size).toBe(101)
  expect(seen).toHaveLength(101)
})
