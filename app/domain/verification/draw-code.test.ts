import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Instant } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { keys, moment } from '#seeds/world.ts'
import { askForCode } from './ask-for-code.ts'
import { drawCodes, randomCode } from './draw-code.ts'
import { forgetChallenges } from './forget-challenges.ts'
import { startCodes } from './start-code.ts'
import { tryCode } from './try-code.ts'

const db = await testDatabase()
const noon = moment('2026-06-01T12:00:00Z')
const soon = moment('2026-06-01T12:01:00Z')

const ask = (subject: Buffer, at: Instant = noon) =>
  db.transaction().execute((tx) => askForCode(tx, subject, at))
const draw = async (subject: Buffer, at: Instant = noon) => {
  const [code] = await db.transaction().execute((tx) => drawCodes(tx, keys, [{ subject }], at))
  return code
}
const start = (subject: Buffer, lifeSeconds: number, at: Instant) =>
  startCodes(db, [{ subject, lifeSeconds }], at)
const attempt = (subject: Buffer, code: string, at: Instant = soon) =>
  db.transaction().execute((tx) => tryCode(tx, keys, { subject, code }, at))

async function sent(life = 600) {
  const subject = randomBytes(32)
  await ask(subject)
  const code = (await draw(subject))!
  await start(subject, life, noon)
  return { subject, code }
}

// Chi-square with 99 degrees of freedom leaves these bounds once in two million fair runs.
test('a hundred thousand codes fall evenly over all there are, leading zeros kept', () => {
  const draws = 100_000
  const bins = Array.from({ length: 100 }, () => 0)
  const firsts = new Set<string>()
  for (let round = 0; round < draws; round++) {
    const code = randomCode()
    if (!/^\d{6}$/.test(code)) throw new Error(`${code} is no code`)
    bins[Math.floor(Number(code) / 10_000)]! += 1
    firsts.add(code.slice(0, 2))
  }
  const expected = draws / bins.length
  const chiSquare = bins.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
  expect(chiSquare).toBeGreaterThan(43)
  expect(chiSquare).toBeLessThan(186)
  expect(firsts).toContain('00')
})

test('a new code ends the one before it', async () => {
  const { subject, code } = await sent()
  await ask(subject, soon)
  let newer = (await draw(subject, soon))!
  await start(subject, 600, soon)
  while (newer === code) newer = (await draw(subject, soon))!
  expect((await attempt(subject, code)).outcome).toBe('wrong')
  expect((await attempt(subject, newer)).outcome).toBe('right')
})

test('until the mail server has said yes, asking again gives the same code', async () => {
  const subject = randomBytes(32)
  await ask(subject)
  const code = await draw(subject)
  expect(await draw(subject, soon)).toBe(code)
  expect((await attempt(subject, code!)).outcome).toBe('right')
})

test("a code's life begins with the mail server's yes, not with the asking", async () => {
  const subject = randomBytes(32)
  await ask(subject)
  const code = (await draw(subject))!
  await start(subject, 600, moment('2026-06-01T13:00:00Z'))
  const late = await sent()
  expect((await attempt(late.subject, late.code, moment('2026-06-01T12:10:00Z'))).outcome).toBe('no-code')
  expect((await attempt(subject, code, moment('2026-06-01T13:09:59Z'))).outcome).toBe('right')
  expect((await attempt(subject, code, moment('2026-06-01T13:10:00Z'))).outcome).toBe('no-code')
})

test('a second yes of the mail server does not lengthen the life of a code', async () => {
  const { subject, code } = await sent()
  await start(subject, 600, moment('2026-06-01T12:09:00Z'))
  expect((await attempt(subject, code, moment('2026-06-01T12:10:00Z'))).outcome).toBe('no-code')
})

test('a code that did its work is known again, and does nothing twice', async () => {
  const { subject, code } = await sent()
  const answers = await Promise.all(Array.from({ length: 4 }, () => attempt(subject, code)))
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual([
    'right',
    'right-again',
    'right-again',
    'right-again',
  ])
})

test('the database alone tells nobody a code: only a fingerprint under a key that is elsewhere', async () => {
  const { subject, code } = await sent()
  const row = await db
    .selectFrom('challenges')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow()
  expect(row.code_sealed).toBeNull()
  expect(row.code_mac).toHaveLength(32)
  expect(JSON.stringify(row)).not.toContain(code)
})

test('codes that have been over for an hour are emptied, and a live one is left alone', async () => {
  const expired = await sent(60)
  const live = await sent(61)
  await forgetChallenges(db, moment('2026-06-01T13:01:00.5Z'))
  const macs = await db.selectFrom('challenges').select(['subject', 'code_mac']).execute()
  const macOf = ({ subject }: { subject: Buffer }) =>
    macs.find((row) => row.subject.equals(subject))?.code_mac
  expect(macOf(expired)).toBeNull()
  expect(macOf(live)).toHaveLength(32)
  expect((await attempt(live.subject, live.code, moment('2026-06-01T12:01:00.9Z'))).outcome).toBe('right')
})

test('a day after it was last asked about, a challenge is gone', async () => {
  const { subject } = await sent()
  const rows = () => db.selectFrom('challenges').select('subject').where('subject', '=', subject).execute()
  await forgetChallenges(db, moment('2026-06-02T12:00:00Z'))
  expect(await rows()).toHaveLength(1)
  await forgetChallenges(db, moment('2026-06-02T12:00:01Z'))
  expect(await rows()).toHaveLength(0)
  expect(await draw(subject)).toBeUndefined()
})
