import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recount, sequence } from '#counts'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { eraseMailbox } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, deliverAll, hence, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { checkList } from './check-list.ts'
import { forgetLists } from './forget-lists.ts'
import { inviteSome } from './invite-some.ts'
import { findList } from './list-lists.ts'
import { readList } from './read-list.ts'
import { sendList, stopList } from './send-list.ts'

const db = await testDatabase()

async function aCampaign() {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const campaign = await openCampaign(db, { teamId: team.id })
  return { campaign, here: { teamId: team.id, campaignId: campaign.id, organiserId } }
}

type Here = Awaited<ReturnType<typeof aCampaign>>['here']

async function bring(here: Here, text: string) {
  const checked = await checkList(db, keys, { ...here, text })
  if (checked.outcome !== 'checked') throw new Error(checked.fault)
  return checked.id
}

/** Sends a list to its end, as the worker would, and everything that waits in the outbox. */
async function send(here: Here, id: string) {
  await sendList(db, { ...here, id })
  while ((await findList(db, here.campaignId, id))!.state === 'sending') await inviteSome(db, keys, id)
  const office = postOffice()
  await deliverAll(db, office)
  return office.letters
}

test('a list is read as spreadsheets save it, and told line by line what is wrong with it', () => {
  const semicolons =
    '\ufeffNachname;E-Mail;Ort\r\n"Lind; Bo";bo@example.org;Ulm\r\nOhne;;Ulm\r\nAlt;bo@EXAMPLE.org;Ulm\r\n'
  expect(readList(semicolons)).toMatchObject({
    lines: 3,
    good: [{ line: 2, address: 'bo@example.org' }],
    faults: [
      { line: 3, fault: 'no-address' },
      { line: 4, fault: 'twice' },
    ],
  })
  expect(readList('ada@example.org\nbo@example\nno at all\n')).toMatchObject({
    good: [{ line: 1 }],
    faults: [
      { line: 2, fault: 'unreadable' },
      { line: 3, fault: 'no-address' },
    ],
  })
  expect(readList('name\taddress\nBo @ home\tbo@example.org\nAda\tada@example.org')).toMatchObject({
    good: [{ line: 2 }, { line: 3 }],
    faults: [],
  })
})

test.each([
  ['', 'E_EMPTY'],
  [' \n\n ', 'E_EMPTY'],
  ['name,town\nBo,Ulm', 'E_NO_ADDRESSES'],
  ['a@example.org\n'.repeat(20_001), 'E_LONG'],
  [`"${'a'.repeat(30_000)}"`, 'E_CSV'],
])('what is no list is refused with the reason (%#)', (text, fault) => {
  expect(readList(text)).toEqual({ outcome: 'refused', fault })
})

test('hostile lines are lines with a fault, not letters to anybody', () => {
  const hostile = [
    'bo@example.org,ada@example.org <x@example.org>',
    '"a@example.org\nBcc: b@example.org"',
    '=HYPERLINK("http://evil.example")@example.org',
    '<script>alert(1)</script>@example.org',
    '__proto__@',
    'a@b@example.org',
  ]
  const reading = readList(hostile.join('\n'))
  expect(reading.outcome === 'ok' && reading.good.map(({ address }) => address)).toEqual(['bo@example.org'])
})

test('looking through a list sends nothing; sending it asks each mailbox once and counts nobody', async () => {
  const { campaign, here } = await aCampaign()
  const id = await bring(here, 'ada@example.org\nbo@example.org\nADA@example.org')
  const outbox = () => db.selectFrom('outbox').select('id').where('campaign_id', '=', campaign.id).execute()
  expect(await outbox()).toEqual([])
  expect(await findList(db, campaign.id, id)).toMatchObject({ state: 'checked', lines: 3, good: 2, asked: 0 })
  const letters = await send(here, id)
  expect(letters.map(({ to }) => to).toSorted()).toEqual(['ada@example.org', 'bo@example.org'])
  expect(await findList(db, campaign.id, id)).toMatchObject({ state: 'done', asked: 2 })
  expect(await sendList(db, { ...here, id })).toEqual({ outcome: 'no-such-list' })
  while ((await sequence(db)) > 0);
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 0, counted: 0 })
})

test('an invitation holds the campaign’s title and nothing from the list', async () => {
  const { here } = await aCampaign()
  const [letter] = await send(
    here,
    await bring(here, 'name,email\nBuy pills at evil.example,ada2@example.org'),
  )
  expect(letter!.subject).toContain('Plant more street trees')
  expect(`${letter!.text}${letter!.html}`).not.toMatch(/pills|evil/)
  expect(letter!.text).toContain('nothing has been signed for you')
  expect(letter!.text).toContain('/stop/')
})

test('a mailbox on a second list is told as asked before, and a race of two lists asks it once', async () => {
  const { here } = await aCampaign()
  const [one, other] = [
    await bring(here, 'c1@example.org\nc2@example.org'),
    await bring(here, 'c1@example.org'),
  ]
  await Promise.all([sendList(db, { ...here, id: one }), sendList(db, { ...here, id: other })])
  await Promise.all([inviteSome(db, keys, one), inviteSome(db, keys, other)])
  const office = postOffice()
  await deliverAll(db, office)
  expect(office.letters.map(({ to }) => to).toSorted()).toEqual(['c1@example.org', 'c2@example.org'])
  const third = await bring(here, 'c1@example.org\nc3@example.org')
  expect(await findList(db, here.campaignId, third)).toMatchObject({
    good: 1,
    faults: [{ line: 1, fault: 'invited-before' }],
  })
})

test('who has signed already or wants no email from us gets none, and the list does not tell', async () => {
  const { campaign, here } = await aCampaign()
  const [signer, blocked, fresh] = [aPerson(), aPerson(), aPerson()]
  await stand(db, campaign.id, signer)
  await blockMailbox(db, mailboxMac(keys, blocked.addressKey))
  const id = await bring(here, [signer, blocked, fresh].map(({ address }) => address).join('\n'))
  expect(await findList(db, campaign.id, id)).toMatchObject({ good: 3, faults: [] })
  const letters = await send(here, id)
  expect(letters.filter(({ subject }) => /Is your name/.test(subject)).map(({ to }) => to)).toEqual([
    fresh.address,
  ])
  expect(await findList(db, campaign.id, id)).toMatchObject({ asked: 3 })
})

test('a list goes out a hundred at a time, and can be stopped and taken up again', async () => {
  const { here } = await aCampaign()
  const id = await bring(
    here,
    Array.from({ length: 250 }, (_, place) => `many-${place}@example.org`).join('\n'),
  )
  await sendList(db, { ...here, id })
  await inviteSome(db, keys, id)
  expect(await findList(db, here.campaignId, id)).toMatchObject({ state: 'sending', asked: 100 })
  await stopList(db, { ...here, id })
  await inviteSome(db, keys, id)
  expect(await findList(db, here.campaignId, id)).toMatchObject({ state: 'stopped', asked: 100 })
  await send(here, id)
  expect(await findList(db, here.campaignId, id)).toMatchObject({ state: 'done', asked: 250 })
  const { rows } = await sql<{ deed: string }>`
    select deed from audit_entries where campaign_id = ${here.campaignId} order by at, id`.execute(db)
  expect(rows.map(({ deed }) => deed)).toEqual([
    'broughtInvitations',
    'sentInvitations',
    'stoppedInvitations',
    'sentInvitations',
  ])
})

test('a list nobody sends is gone after a day, and whoever is erased leaves every list', async () => {
  const { here } = await aCampaign()
  const person = aPerson()
  const id = await bring(here, `${person.address}\nstays@example.org`)
  const waiting = async () =>
    (await db.selectFrom('invitations').select('address_mac').where('list_id', '=', id).execute()).length
  await eraseMailbox(db, keys, person.addressKey)
  expect(await waiting()).toBe(1)
  await forgetLists(db, hence('23 hours'))
  expect(await waiting()).toBe(1)
  await forgetLists(db, hence('25 hours'))
  expect(await waiting()).toBe(0)
  expect(await findList(db, here.campaignId, id)).toBeUndefined()
})
