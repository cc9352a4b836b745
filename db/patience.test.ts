import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connect, poolUse, type Db } from './connection.ts'
import { isAway } from './is-away.ts'
import { openIsThere } from './is-there.ts'
import { Patience } from './patience.ts'
import { patient } from './patient.ts'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()
const own = connect(db.url, { connections: 2, patience: 10 })
afterAll(() => own.destroy())

const sleep = (on: Db, seconds: number) => sql`select pg_sleep(${seconds})`.execute(on)
const faultOf = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (error: unknown) => error,
  )
/** Comes back when nobody has a connection in hand any more. */
const atRest = async () => {
  while (poolUse(own).open > poolUse(own).idle) await pause(10)
}

test('whoever waits for one answer after the other waits no longer in all than for one', async () => {
  const mine = patient(own, new Patience(1_000))
  const asked = performance.now()
  let answers = 0
  const fault = await faultOf(
    (async () => {
      for (; ; answers++) await sleep(mine, 0.3)
    })(),
  )
  expect(isAway(fault)).toBe(true)
  expect(answers).toBeLessThanOrEqual(3)
  expect(performance.now() - asked).toBeGreaterThan(900)
  // Nothing more is asked.
  expect(isAway(await faultOf(sleep(mine, 0)))).toBe(true)
  await atRest()
})

test('what takes its time without the database costs no patience', async () => {
  const mine = patient(own, new Patience(2_000))
  await sleep(mine, 0)
  await pause(2_500)
  expect(await faultOf(sleep(mine, 0))).toBeUndefined()
})

test('a deed that nobody waits for any more is taken back, and its connection is lent to nobody before that', async () => {
  await sql`create table if not exists deeds (name text)`.execute(own)
  const mine = patient(own, new Patience(300))
  const fault = await faultOf(
    mine.transaction().execute(async (tx) => {
      await sql`insert into deeds values ('half')`.execute(tx)
      await sleep(tx, 1)
    }),
  )
  expect(isAway(fault)).toBe(true)
  expect(poolUse(own).open - poolUse(own).idle).toBe(1)
  await atRest()
  expect((await sql`select * from deeds`.execute(own)).rows).toEqual([])
})

test('whoever waits in vain for a connection leaves none behind', async () => {
  const both = [sleep(own, 1), sleep(own, 1)]
  expect(isAway(await faultOf(sleep(patient(own, new Patience(200)), 0)))).toBe(true)
  await Promise.all(both)
  await atRest()
  expect(await faultOf(sleep(own, 0))).toBeUndefined()
})

test('what is sent as it comes into being takes as long as it takes', async () => {
  const patience = new Patience(200)
  const mine = patient(own, patience)
  await sleep(mine, 0)
  patience.end()
  expect(await faultOf(sleep(mine, 0.5))).toBeUndefined()
})

test('whoever asks whether the database is there waits on while it is, and gives up when it is not', async () => {
  const there = openIsThere(db.url)
  expect(await faultOf(sleep(patient(own, new Patience(100, there.isThere)), 0.5))).toBeUndefined()
  await there.close()
  const nowhere = openIsThere('postgres://nobody@127.0.0.1:9/nothing')
  expect(isAway(await faultOf(sleep(patient(own, new Patience(100, nowhere.isThere)), 0.5)))).toBe(true)
  await nowhere.close()
  await atRest()
})

test('a deed whose patience ends between two of its steps, over something else, leaves nothing open behind', async () => {
  await sql`create table if not exists deeds (name text)`.execute(own)
  const mine = patient(own, new Patience(300))
  const done = Promise.withResolvers<void>()
  const fault = faultOf(
    mine.transaction().execute(async (tx) => {
      await sql`insert into deeds values ('half')`.execute(tx)
      await done.promise
      await sleep(tx, 0)
    }),
  )
  expect(isAway(await faultOf(sleep(mine, 1)))).toBe(true)
  done.resolve()
  expect(isAway(await fault)).toBe(true)
  await atRest()
  // Whoever gets its connection next is in no transaction of somebody else's.
  await Promise.all([1, 2].map(() => sql`insert into deeds values ('whole')`.execute(own)))
  const { rows } = await sql`select name from deeds`.execute(db)
  expect(rows).toEqual([{ name: 'whole' }, { name: 'whole' }])
})
