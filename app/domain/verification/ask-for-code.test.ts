import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { keys, moment } from '#seeds/world.ts'
import { askForCode } from './ask-for-code.ts'
import { codeLives, noteDelays } from './code-life.ts'

const db = await testDatabase()
const noon = moment('2026-06-01T12:00:00Z')
const at = (time: string) => moment(`2026-06-01T${time}Z`)
const ask = (subject: Buffer, time: string) =>
  db.transaction().execute((tx) => askForCode(tx, subject, at(time)))

test('another code is to be had after a minute, then two, then every five', async () => {
  const subject = randomBytes(32)
  expect(await ask(subject, '12:00:00')).toBe(true)
  expect(await ask(subject, '12:00:59')).toBe(false)
  expect(await ask(subject, '12:01:00')).toBe(true)
  expect(await ask(subject, '12:02:59')).toBe(false)
  expect(await ask(subject, '12:03:00')).toBe(true)
  expect(await ask(subject, '12:07:59')).toBe(false)
  expect(await ask(subject, '12:08:00')).toBe(true)
  expect(await ask(subject, '12:12:59')).toBe(false)
  expect(await ask(subject, '12:13:00')).toBe(true)
})

test('of twenty presses at once, one asks', async () => {
  const subject = randomBytes(32)
  const asked = await Promise.all(Array.from({ length: 20 }, () => ask(subject, '12:00:00')))
  expect(asked.filter(Boolean)).toHaveLength(1)
})

test('after a day the waits begin again at one minute', async () => {
  const subject = randomBytes(32)
  for (const time of ['12:00:00', '12:01:00', '12:03:00']) await ask(subject, time)
  const tomorrow = (time: string) =>
    db.transaction().execute((tx) => askForCode(tx, subject, moment(`2026-06-02T${time}Z`)))
  expect(await tomorrow('12:03:01')).toBe(true)
  expect(await tomorrow('12:04:00')).toBe(false)
  expect(await tomorrow('12:04:01')).toBe(true)
})

let providers = 0

/** A provider whose emails lately took so many seconds each, from the mail server's yes to the typed code. */
async function provider(seconds: number[], when = noon) {
  const address = `ada@provider-${(providers += 1)}.example.org`
  await db.transaction().execute(async (tx) => {
    await noteDelays(
      tx,
      keys,
      seconds.map((each) => ({ address, seconds: each })),
      when,
    )
  })
  const [life] = await codeLives(db, keys, [address], noon)
  return life
}
const times = (count: number, seconds: number) => Array.from({ length: count }, () => seconds)

test('a code lives ten minutes where emails arrive soon, or where too few tell', async () => {
  expect(await provider([])).toBe(600)
  expect(await provider(times(30, 180))).toBe(600)
  expect(await provider(times(19, 500))).toBe(600)
})

test('where nineteen of twenty emails are slow, a code lives three times as long as they take', async () => {
  expect(await provider(times(20, 500))).toBe(1_500)
  expect(await provider([...times(19, 10), 500])).toBe(600)
  expect(await provider([...times(18, 10), 500, 500])).toBe(1_500)
  expect(await provider(times(20, 181))).toBe(600)
  expect(await provider(times(20, 201))).toBe(603)
})

test('no code lives longer than an hour, however slow the provider', async () => {
  expect(await provider(times(20, 1_200))).toBe(3_600)
  expect(await provider(times(20, 86_400))).toBe(3_600)
})

test('what was slow more than an hour ago lengthens no life any more', async () => {
  expect(await provider(times(20, 500), at('11:00:01'))).toBe(1_500)
  expect(await provider(times(20, 500), at('11:00:00'))).toBe(600)
})
