import { expect, test } from 'vitest'
import { PassingFault, type Message } from '#emails'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { stopUpdates } from '#signatures'
import { readAddress } from '#addresses'
import { testDatabase } from '#db/test-database.ts'
import { hence, keys, postOffice } from '#seeds/world.ts'
import { aDesk, aSending, wantNews } from '#seeds/news-world.ts'
import { changeSending } from './change-sending.ts'
import { handOver } from './hand-over.ts'
import { readSending } from './read-sending.ts'
import { prepareUpdate, sendUpdate } from './send-update.ts'

const db = await testDatabase()

type Answer = 'accepted' | 'refused' | 'gone' | { reply: number } | 'broken' | 'unreachable'

/** A way out that answers as the story wants, by address and by how often it was tried. */
function wayOut(answer: (to: string, tries: number) => Answer | Promise<Answer> = () => 'accepted') {
  const office = postOffice()
  const tried: string[] = []
  const emails: (Message & { to: string; id: string })[] = []
  office.correspondence.transport.send = async (to, id, message) => {
    tried.push(to)
    const said = await answer(to, tried.filter((one) => one === to).length)
    if (said === 'refused' || said === 'gone') return { outcome: said }
    if (said === 'broken') throw new PassingFault({ code: 'ETIMEDOUT', begun: true })
    if (said === 'unreachable') throw new PassingFault({ code: 'ESOCKET', dialling: true })
    if (said !== 'accepted') throw new PassingFault({ code: 'EENVELOPE', responseCode: said.reply })
    emails.push({ to, id, ...message })
    return { outcome: 'accepted' }
  }
  return { with_: office.correspondence, tried, emails }
}

const minutesOn = (minutes: number) => ({ at: hence(`${minutes} minutes`) })

async function untilOver(with_: ReturnType<typeof wayOut>['with_'], id: string, mostTurns = 60) {
  for (let turn = 0; turn < mostTurns; turn++) {
    await sendUpdate(db, with_, id, minutesOn(turn))
    if ((await readSending(db, id))!.state === 'sent') return
  }
  throw new Error(`still under way: ${JSON.stringify(await readSending(db, id))}`)
}

const addresses = (people: { address: string }[]) => people.map(({ address }) => address).toSorted()

test('everybody who asked for news gets an update once, with a link that ends it', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 25, { domain: (place) => `provider-${place % 3}.example.org` })
  const id = await aSending(db, desk)
  const { with_, emails } = wayOut()
  await untilOver(with_, id)
  expect(emails.map(({ to }) => to).toSorted()).toEqual(addresses(people))
  expect(new Set(emails.map((email) => email.id)).size).toBe(25)
  const { text, subject, headers } = emails[0]!
  expect(subject).toBe('The council listened')
  expect(text).toContain('It planted one tree.')
  const link = /https:\/\/sign\.example\.org\/news\/stop\/[\w-]{64}(?!\S)/.exec(text)![0]
  expect(headers).toMatchObject({
    'List-Id': `<${desk.campaign.slug}.news.sign.example.org>`,
    'List-Unsubscribe': `<${link}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(await readSending(db, id)).toMatchObject({ recipients: 25, accepted: 25, waiting: 0, state: 'sent' })
})

test('whoever stopped the news or wants no email at all is left out, though they were queued', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 6)
  const id = await aSending(db, desk)
  const { with_ } = wayOut(() => 'unreachable')
  await sendUpdate(db, with_, id)
  expect(await readSending(db, id)).toMatchObject({ recipients: 6, waiting: 6 })
  await stopUpdates(db, people[0]!.id)
  const blocked = readAddress(people[1]!.address)
  if (blocked.outcome === 'ok') await blockMailbox(db, mailboxMac(keys, blocked.key))
  const open = wayOut()
  await untilOver(open.with_, id)
  expect(open.emails.map(({ to }) => to).toSorted()).toEqual(addresses(people.slice(2)))
  expect(await readSending(db, id)).toMatchObject({ accepted: 4, leftOut: 2 })
  const stopped = await db
    .selectFrom('signatures')
    .select(['updates', 'address_sealed', 'state'])
    .where('id', '=', people[0]!.id)
    .executeTakeFirst()
  expect(stopped).toEqual({ updates: false, address_sealed: null, state: 'standing' })
})

test('a person who stops between the list and their turn gets nothing', async () => {
  const desk = await aDesk(db)
  const [first, second] = await wantNews(db, desk, 2, { domain: (place) => `one-${place}.example.org` })
  const id = await aSending(db, desk)
  const { with_, emails } = wayOut(async () => ({ reply: 450 }))
  await sendUpdate(db, with_, id)
  expect((await readSending(db, id))!.waiting).toBe(2)
  await stopUpdates(db, first!.id)
  const open = wayOut()
  await untilOver(open.with_, id)
  expect([...emails, ...open.emails].map(({ to }) => to)).toEqual([second!.address])
  expect(await readSending(db, id)).toMatchObject({ accepted: 1, leftOut: 1 })
})

test('two workers at one update send each email once', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 40, { domain: (place) => `p${place % 10}.example.org` })
  const id = await aSending(db, desk)
  const { with_, emails } = wayOut()
  await Promise.all([1, 2, 3].map(() => sendUpdate(db, with_, id)))
  await untilOver(with_, id)
  expect(emails.map(({ to }) => to).toSorted()).toEqual(addresses(people))
})

test('even two that hold the same person in their hands send one email', async () => {
  const desk = await aDesk(db)
  const [person] = await wantNews(db, desk, 1)
  const id = await aSending(db, desk)
  const { with_ } = wayOut(() => 'unreachable')
  await sendUpdate(db, with_, id)
  const open = wayOut()
  const compose = (await prepareUpdate(db, open.with_, id))!
  const delivery = { updateId: id, signatureId: person!.id }
  const handings = await Promise.all([1, 2, 3, 4].map(() => handOver(db, open.with_, compose, delivery)))
  expect(handings.toSorted()).toEqual(['accepted', 'not-mine', 'not-mine', 'not-mine'])
  expect(open.emails).toHaveLength(1)
})

test('a program that ends between the mark and the answer loses an email and doubles none', async () => {
  const desk = await aDesk(db)
  const [person] = await wantNews(db, desk, 1)
  const id = await aSending(db, desk)
  const killed = wayOut(() => {
    throw new Error('killed')
  })
  await expect(sendUpdate(db, killed.with_, id)).rejects.toThrow('killed')
  expect(killed.tried).toEqual([person!.address])
  const after = wayOut()
  await untilOver(after.with_, id)
  expect(after.tried).toEqual([])
  expect(await readSending(db, id)).toMatchObject({ uncertain: 1, accepted: 0, state: 'sent' })
})

test('a line that breaks after the message began to leave is not tried again; one that never opened is', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 2, { domain: (place) => `line-${place}.example.org` })
  const id = await aSending(db, desk)
  const { with_, tried } = wayOut((to, tries) =>
    to === people[0]!.address ? 'broken' : tries === 1 ? 'unreachable' : 'accepted',
  )
  await untilOver(with_, id)
  expect(tried.filter((to) => to === people[0]!.address)).toHaveLength(1)
  expect(await readSending(db, id)).toMatchObject({ accepted: 1, uncertain: 1 })
})

test('news to a mailbox that there is not was the last that went to it; any other refusal ends nothing', async () => {
  const desk = await aDesk(db)
  const [away, blocked] = await wantNews(db, desk, 2, { domain: (place) => `house-${place}.example.org` })
  const id = await aSending(db, desk)
  const { with_ } = wayOut((to) => (to === away!.address ? 'gone' : 'refused'))
  await untilOver(with_, id)
  expect(await readSending(db, id)).toMatchObject({ accepted: 0, refused: 2 })
  const wanted = await db
    .selectFrom('signatures')
    .select(['id', 'updates', 'state'])
    .where('id', 'in', [away!.id, blocked!.id])
    .execute()
  expect(Object.fromEntries(wanted.map(({ id: who, ...is }) => [who, is]))).toEqual({
    [away!.id]: { updates: false, state: 'standing' },
    [blocked!.id]: { updates: true, state: 'standing' },
  })
})

test('a provider that says “not so fast” gets half as much after a minute, and no other notices', async () => {
  const desk = await aDesk(db)
  await wantNews(db, desk, 30, { domain: (place) => (place % 2 ? 'slow.example.org' : 'quick.example.org') })
  const id = await aSending(db, desk)
  const { with_, emails, tried } = wayOut((to) =>
    to.endsWith('@slow.example.org') ? { reply: 421 } : 'accepted',
  )
  const before = new Set((await paces()).map(({ provider }) => provider.toString('hex')))
  await sendUpdate(db, with_, id)
  await sendUpdate(db, with_, id)
  expect(emails.map(({ to }) => to.split('@')[1])).toEqual(
    Array.from({ length: 15 }, () => 'quick.example.org'),
  )
  // As many as were under way at once when it first said so, and none of the rest.
  expect(tried.filter((to) => to.endsWith('@slow.example.org')).length).toBeLessThanOrEqual(5)
  const learned = (await paces()).filter(({ provider }) => !before.has(provider.toString('hex')))
  expect(learned.map(({ per_minute }) => per_minute).toSorted((a, b) => a - b)).toEqual([300, 600])
  const open = wayOut()
  await untilOver(open.with_, id)
  expect(await readSending(db, id)).toMatchObject({ accepted: 30, refused: 0 })
})

const paces = () => db.selectFrom('mail_paces').select(['provider', 'per_minute']).execute()

test('a pause holds from the next email on, and an end is for good', async () => {
  const desk = await aDesk(db)
  await wantNews(db, desk, 30)
  const id = await aSending(db, desk)
  const { with_, tried } = wayOut(async (): Promise<Answer> => {
    if (tried.length === 5) await changeSending(db, desk.by, { id, change: 'pause' })
    return 'accepted'
  })
  await sendUpdate(db, with_, id)
  const sent = tried.length
  expect(sent).toBeLessThanOrEqual(10)
  await sendUpdate(db, with_, id)
  expect(tried).toHaveLength(sent)
  expect(await changeSending(db, desk.by, { id, change: 'resume' })).toBe(true)
  expect(await changeSending(db, desk.by, { id, change: 'cancel' })).toBe(true)
  expect(await changeSending(db, desk.by, { id, change: 'resume' })).toBe(false)
  await sendUpdate(db, with_, id)
  expect(tried).toHaveLength(sent)
  expect(await readSending(db, id)).toMatchObject({ state: 'cancelled', accepted: sent })
})

test('an update for thousands keeps a few in memory and says how far it is without counting', async () => {
  const desk = await aDesk(db)
  const people = await wantNews(db, desk, 2_300, { domain: (place) => `many-${place % 150}.example.org` })
  const id = await aSending(db, desk)
  const { with_, emails } = wayOut()
  await untilOver(with_, id)
  expect(emails).toHaveLength(people.length)
  expect(new Set(emails.map(({ to }) => to)).size).toBe(people.length)
}, 60_000)
