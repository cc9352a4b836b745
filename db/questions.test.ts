import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { isAway } from './is-away.ts'
import type { Db } from './connection.ts'
import { openQuestions } from './questions.ts'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()
const { lend, close } = openQuestions(db.url, { connections: 2, patience: 6 })
afterAll(close)

const ask = async (on: Db, text: string) => (await sql.raw<{ is: unknown }>(text).execute(on)).rows[0]?.is
const faultOf = (failing: Promise<unknown>) =>
  failing.then(
    () => undefined,
    (error: unknown) => error,
  )

test('what is asked together is answered by one process of the server, each question with its own answer', async () => {
  const answers = await lend((on) =>
    Promise.all(Array.from({ length: 20 }, (_, place) => ask(on, `select ${place} as is`))),
  )
  expect(answers).toEqual(Array.from({ length: 20 }, (_, place) => place))
  const pids = await lend((on) =>
    Promise.all(Array.from({ length: 20 }, () => ask(on, 'select pg_backend_pid() as is'))),
  )
  expect(new Set(pids).size).toBe(1)
})

test('a question that cannot be answered fails alone', async () => {
  const [before, broken, after] = await lend((on) =>
    Promise.all([
      ask(on, 'select 1 as is'),
      faultOf(ask(on, 'select 1 / 0 as is')),
      ask(on, 'select 2 as is'),
    ]),
  )
  expect([before, after]).toEqual([1, 2])
  expect(broken).toMatchObject({ code: '22012' })
})

test('a slow question keeps nobody waiting who asks at the same time', async () => {
  const order: string[] = []
  const held = 'pg_advisory_lock(1_000)'
  await db.connection().execute(async (keeper) => {
    await ask(keeper, `select 1 as is from ${held}`)
    const slow = lend(async (on) => (await ask(on, `select 1 as is from ${held}`), order.push('slow')))
    await lend(async (on) => (await ask(on, 'select 1 as is'), order.push('quick')))
    await ask(keeper, 'select 1 as is from pg_advisory_unlock(1_000)')
    await slow
  })
  expect(order).toEqual(['quick', 'slow'])
})

test('nothing is written by what only asks', async () => {
  const fault = await lend((on) => faultOf(sql`create table pages_of_ours ()`.execute(on)))
  expect(fault).toMatchObject({ code: '25006' })
})

test('figures are of one moment, and two who want that on one line are told so instead of ending each other', async () => {
  const twice = await lend((on) =>
    Promise.all([
      on.transaction().execute((tx) => ask(tx, 'select 1 as is from pg_sleep(0.05)')),
      faultOf(on.transaction().execute((tx) => ask(tx, 'select 2 as is'))),
    ]),
  )
  expect(twice).toEqual([1, new Error('a line carries one transaction at a time')])
  expect(await lend((on) => on.transaction().execute((tx) => ask(tx, 'select 3 as is')))).toBe(3)
})

test('a line that breaks fails what is asked on it, and the next is asked on another', async () => {
  const fault = await lend(async (on) => {
    const pid = await ask(on, 'select pg_backend_pid() as is')
    const waiting = faultOf(ask(on, 'select 1 as is from pg_sleep(20)'))
    await sql`select pg_terminate_backend(${pid})`.execute(db)
    return waiting
  })
  expect(isAway(fault)).toBe(true)
  expect(await lend((on) => ask(on, 'select 1 as is'))).toBe(1)
})

test('where no line comes free every question fails as it does while the database is away', async () => {
  const nowhere = openQuestions('postgres://nobody@127.0.0.1:9/nothing', {})
  const [one, other] = await nowhere.lend((on) =>
    Promise.all([faultOf(ask(on, 'select 1 as is')), faultOf(ask(on, 'select 2 as is'))]),
  )
  expect([isAway(one), isAway(other)]).toEqual([true, true])
  await nowhere.close()
})
