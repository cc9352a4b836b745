import { expect, test } from 'vitest'
import { learnPaces, readWeather } from '#emails'
import { limits } from '#limits'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { providerOf } from '#pulse'
import { findTicket, sign } from '#signatures'
import { noteDelays } from '#verification'
import { databaseTime } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { ago, aPerson, deliverAll, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { readOutlook, sinceLeft, waitIn } from './outlook.ts'

const db = await testDatabase()

/** A form sent so long ago, and what its page says of the email. */
async function watched(form = aPerson(), campaignId?: string, sent = '0 seconds') {
  const id = campaignId ?? (await openCampaign(db)).id
  const signed = await sign(db, keys, { campaignId: id, form, locale: 'en', network: null }, ago(sent))
  if (signed.outcome !== 'check-your-mailbox') throw new Error(signed.outcome)
  const holder = (await findTicket(db, keys, { ticket: signed.ticket, campaignId: id }))!
  const outlook = async (asked: number) =>
    readOutlook(db, keys, await readWeather(db), {
      subject: holder.addressMac,
      address: form.address,
      asked,
    })
  return { holder, outlook, form, id }
}

test('in its first seconds every form reads the same, and after them too, whoever was asked before, has signed or is blocked', async () => {
  const fresh = await watched()
  const askedBefore = await watched(fresh.form, fresh.id)
  const signed = aPerson()
  const { id } = await openCampaign(db)
  await stand(db, id, signed)
  const standing = await watched(signed, id)
  const blocked = aPerson()
  await blockMailbox(db, mailboxMac(keys, blocked.addressKey))
  const shut = await watched(blocked)
  const outlooks = () =>
    Promise.all(
      [4.9, 5, 60].map((asked) =>
        Promise.all([fresh, askedBefore, standing, shut].map((each) => each.outlook(asked))),
      ),
    )
  const before = await outlooks()
  for (const told of before) expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(before.map(([one]) => one!.status)).toEqual(['waiting', 'sent', 'sent'])
  await deliverAll(db, postOffice())
  expect(await outlooks()).toEqual(before)
})

test('a mailbox that refused our email for good is told at once, and only then', async () => {
  const { outlook } = await watched()
  await deliverAll(
    db,
    postOffice(() => 'refused'),
  )
  expect(await outlook(1)).toEqual({ status: 'refused' })
})

test('while nothing goes out everybody who waits reads so, the blocked like all others; whoever asked before does not', async () => {
  await deliverAll(db, postOffice())
  await db
    .updateTable('outbox')
    .set({ finished_at: ago('1 minute') })
    .where('state', '=', 'sent')
    .execute()
  const before = await watched(aPerson(), undefined, '40 seconds')
  const blocked = aPerson()
  await blockMailbox(db, mailboxMac(keys, blocked.addressKey))
  const shut = await watched(blocked, undefined, '20 seconds')
  expect(await before.outlook(40)).toEqual({ status: 'slow', left: undefined })
  expect(await shut.outlook(20)).toEqual({ status: 'slow', left: undefined })
  expect(await shut.outlook(90)).toMatchObject({ status: 'sent' })
  await deliverAll(db, postOffice())
  expect(await shut.outlook(21)).toMatchObject({ status: 'sent' })
})

test('where a provider has asked for less, its mailboxes are told how long it takes, and nobody else', async () => {
  const at = (domain: string) => aPerson({ email: `somebody-${performance.now()}@${domain}` })
  const people = await Promise.all(
    Array.from({ length: 13 }, () => watched(at('slow.example.org'), undefined, '30 seconds')),
  )
  const elsewhere = await watched(at('quick.example.org'), undefined, '6 seconds')
  const provider = providerOf(keys, people[0]!.form.addressKey)
  await learnPaces(db, [{ provider, accepted: 0, slower: true }], limits.mailPace, databaseTime)
  await db.updateTable('outbox').set({ laned: true }).where('provider', '=', provider).execute()
  const { left } = (await people[0]!.outlook(29)) as { left: number }
  // A minute's pause, then six a minute.
  expect(left).toBeGreaterThan(58)
  expect(left).toBeLessThan(70)
  const last = (await people[12]!.outlook(5)) as { left: number }
  expect(last.left).toBeGreaterThan(140)
  expect(await elsewhere.outlook(6)).toMatchObject({ status: 'sent' })
})

test('how long codes usually take is what nine in ten took, at this provider where enough of them tell', async () => {
  const { form, outlook } = await watched(aPerson({ email: 'ada@usual.example.org' }))
  expect(await outlook(6)).toEqual({ status: 'sent', ago: 6, usual: undefined })
  const note = (address: string, seconds: number[]) =>
    db.transaction().execute((tx) =>
      noteDelays(
        tx,
        keys,
        seconds.map((each) => ({ address, seconds: each })),
      ),
    )
  const times = (count: number, seconds: number) => Array.from({ length: count }, () => seconds)
  await note('somebody@other.example.org', [...times(18, 20), 50, 50])
  expect(await outlook(6)).toMatchObject({ usual: 20 })
  await note(form.address, [...times(17, 30), 40, 40, 90])
  expect(await outlook(6)).toMatchObject({ usual: 40 })
})

test('a wait is what stands before one, at the pace of now', () => {
  const queue = { waiting: 600, longest: 60, perSecond: 10, opensIn: 0 }
  expect(waitIn(queue)).toBe(60)
  expect(waitIn(queue, 30)).toBe(30)
  expect(waitIn(queue, 61)).toBe(0)
  expect(waitIn({ ...queue, longest: 14 })).toBe(0)
  expect(waitIn({ ...queue, perSecond: 0 })).toBeUndefined()
  expect(waitIn({ ...queue, perSecond: 0, longest: 5 })).toBeUndefined()
  expect(waitIn({ ...queue, perSecond: 0, longest: 4.9 })).toBe(0)
  expect(waitIn({ ...queue, waiting: 0, perSecond: 0 })).toBe(0)
})

test('of an email that waited for long it is told when it left, and not when it was asked for', () => {
  const queue = { waiting: 600, longest: 600, perSecond: 10, opensIn: 0 }
  expect(sinceLeft(queue, 602)).toBe(2)
  expect(sinceLeft({ ...queue, longest: 14 }, 40)).toBe(40)
  expect(sinceLeft({ ...queue, waiting: 0, longest: 0 }, 40)).toBe(40)
})
