import { expect, test } from 'vitest'
import { limits } from '#limits'
import { mailboxMac } from '#mailboxes'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aDesk, aPublished, ourHost, wantNews } from '#seeds/news-world.ts'
import { deliverAll, keys, postOffice } from '#seeds/world.ts'
import { hideUpdate } from '../hide-update.ts'
import { beginSending } from '../begin-sending.ts'
import { readSending } from '../sending/read-sending.ts'
import { answerLook } from './answer-look.ts'
import { findLook, listLooks } from './list-looks.ts'
import { readLook } from './read-look.ts'

const db = await testDatabase()
const MANY: number = limits.updates.firsts.lookedAtFrom

type Desk = Awaited<ReturnType<typeof aDesk>>
const anOperator = async () => {
  const account = await signedIn(db, await aTeam(db), 'owner')
  return { ...account, operators: [mailboxMac(keys, account.addressKey)] }
}
const send = (desk: Desk, id: string, operators: Buffer[] = []) =>
  beginSending(db, keys, desk.by, { id, ourHost, operators })

async function aNewTeam(people = MANY) {
  const desk = await aDesk(db)
  await wantNews(db, desk, people)
  return { ...desk, update: await aPublished(db, desk) }
}

test('a new team’s update to many waits until whoever runs the site has looked, and then goes out by itself', async () => {
  const { operators, organiserId, address } = await anOperator()
  const desk = await aNewTeam()
  expect(await send(desk, desk.update, operators)).toEqual({ outcome: 'looked-at-first' })
  expect(await send(desk, desk.update, operators)).toEqual({ outcome: 'looked-at-first' })
  expect(await readSending(db, desk.update)).toBeUndefined()
  const office = postOffice()
  await deliverAll(db, office)
  const told = office.letters.filter(({ to }) => to === address)
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining(`/organise/looks/${desk.update}`)])
  expect(told[0]!.text).not.toContain('The council listened')

  const who = { organiserId, operators }
  expect(await findLook(db, who, desk.update)).toMatchObject({
    recipients: MANY,
    title: 'The council listened',
  })
  const answer = () =>
    answerLook(db, keys, { ...who, updateId: desk.update, answer: 'pass', why: '', ourHost })
  const answers = await Promise.all([answer(), answer()])
  expect(answers).toContainEqual({ outcome: 'passed', started: { outcome: 'begun' } })
  expect(answers).toContainEqual({ outcome: 'not-waiting' })
  expect(await readSending(db, desk.update)).toMatchObject({ state: 'sending' })
})

test('to one person fewer nobody looks first; and after two updates nobody looks any more', async () => {
  const { operators, organiserId } = await anOperator()
  const few = await aNewTeam(MANY - 1)
  expect(await send(few, few.update, operators)).toEqual({ outcome: 'begun' })

  const desk = await aNewTeam()
  for (const id of [desk.update, await aPublished(db, desk)]) {
    expect(await send(desk, id, operators)).toEqual({ outcome: 'looked-at-first' })
    await answerLook(db, keys, { organiserId, operators, updateId: id, answer: 'pass', why: '', ourHost })
    // Two a week is a limit of its own.
    await db
      .updateTable('update_sendings')
      .set({ started_at: new Date(0) })
      .execute()
  }
  expect(await send(desk, await aPublished(db, desk), operators)).toEqual({ outcome: 'begun' })
})

test('an update that was sent back is not sent, and its team reads why', async () => {
  const { operators, organiserId } = await anOperator()
  const desk = await aNewTeam()
  await send(desk, desk.update, operators)
  const answer = (why: unknown) =>
    answerLook(db, keys, { organiserId, operators, updateId: desk.update, answer: 'send-back', why, ourHost })
  expect(await answer(' ')).toEqual({ outcome: 'no-reason', fault: 'E_EMPTY' })
  expect(await answer('It asks for passwords')).toEqual({ outcome: 'sent-back' })
  expect(await send(desk, desk.update, operators)).toEqual({ outcome: 'sent-back' })
  expect(await readLook(db, desk.update)).toMatchObject({ state: 'sent-back', why: 'It asks for passwords' })
  expect(await readSending(db, desk.update)).toBeUndefined()
})

test('nobody else may look: not whoever asked, not a stranger, not the team’s own owner while there is an operator', async () => {
  const { operators } = await anOperator()
  const desk = await aNewTeam()
  const owner = await signedIn(db, desk.team, 'owner')
  const stranger = await signedIn(db, await aTeam(db), 'owner')
  await send(desk, desk.update, operators)
  for (const { organiserId } of [desk.by, owner, stranger]) {
    const who = { organiserId, operators }
    expect(await findLook(db, who, desk.update)).toBeUndefined()
    const wishes = { ...who, updateId: desk.update, answer: 'pass' as const, why: '', ourHost }
    expect(await answerLook(db, keys, wishes)).toEqual({ outcome: 'not-waiting' })
  }
})

test('where the site has no operator another owner looks; and where there is neither, nobody is waited for', async () => {
  const alone = await aNewTeam()
  expect(await send(alone, alone.update)).toEqual({ outcome: 'begun' })

  const desk = await aNewTeam()
  const { organiserId } = await signedIn(db, desk.team, 'owner')
  expect(await send(desk, desk.update)).toEqual({ outcome: 'looked-at-first' })
  expect((await listLooks(db, { organiserId, operators: [] })).map(({ id }) => id)).toEqual([desk.update])
  expect(await listLooks(db, { organiserId: desk.by.organiserId, operators: [] })).toEqual([])
  const wishes = {
    organiserId,
    operators: [],
    updateId: desk.update,
    answer: 'pass' as const,
    why: '',
    ourHost,
  }
  expect(await answerLook(db, keys, wishes)).toMatchObject({ started: { outcome: 'begun' } })
})

test('an update that was taken off the page meanwhile is let out and not sent', async () => {
  const { operators, organiserId } = await anOperator()
  const desk = await aNewTeam()
  await send(desk, desk.update, operators)
  await hideUpdate(db, desk.by, { id: desk.update, back: false })
  const wishes = { organiserId, operators, updateId: desk.update, answer: 'pass' as const, why: '', ourHost }
  expect(await answerLook(db, keys, wishes)).toEqual({
    outcome: 'passed',
    started: { outcome: 'not-on-the-page' },
  })
})

test('whoever runs the site waits for nobody', async () => {
  const desk = await aNewTeam()
  const own = await db
    .selectFrom('organisers')
    .select('address_mac')
    .where('id', '=', desk.by.organiserId)
    .executeTakeFirstOrThrow()
  expect(await send(desk, desk.update, [own.address_mac])).toEqual({ outcome: 'begun' })
})
