import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { hence } from '#seeds/world.ts'
import * as works from '../index.ts'
import { aPress, aWork } from '../test-work.ts'

const db = await testDatabase()
const { scratch, faults, ask, build, one, close } = await aPress(db)
afterAll(close)

test('a full disk is said, nothing public changes, and it can be tried again', async () => {
  const ground = await aWork(db, { suffer: 'a full disk' })
  const id = await ask(ground)
  await build(id)
  expect(await one(ground, id)).toMatchObject({ state: 'failed', fault: 'disk-full', files: [] })
  expect(await works.listEditions(db, ground.campaignId, { forEverybody: true })).toEqual([])
  await db.updateTable('editions').set({ settings: '{"title":"Names"}' }).where('id', '=', id).execute()
  expect(await works.retryEdition(db, { editionId: id, ...ground.by })).toEqual({ outcome: 'asked' })
  await build(id)
  expect(await one(ground, id)).toMatchObject({ number: 1, state: 'ready' })
})

test('where a process may not step back behind others, as under a filter of system calls, its edition is built all the same', async () => {
  const filter = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'
    os.setPriority = () => { throw new Error('EPERM') }; syncBuiltinESMExports()`
  process.execArgv.push(`--import=data:text/javascript,${encodeURIComponent(filter)}`)
  try {
    const ground = await aWork(db, {})
    const id = await ask(ground)
    await build(id)
    expect((await one(ground, id)).state).toBe('ready')
  } finally {
    process.execArgv.pop()
  }
})

test('a bug in a builder reaches the log, and the edition says that it failed', async () => {
  const ground = await aWork(db, { suffer: 'a bug' })
  const id = await ask(ground)
  await build(id)
  expect(await one(ground, id)).toMatchObject({ state: 'failed', fault: 'broken' })
  expect(String(faults.at(-1))).toContain('a bug in a builder')
})

test('a build that dies is tried three times and then given up', async () => {
  const ground = await aWork(db, { suffer: 'an end' })
  const id = await ask(ground)
  for (const _ of [1, 2, 3]) {
    await build(id)
    expect(await one(ground, id)).toMatchObject({ state: 'waiting' })
  }
  await build(id)
  expect(await one(ground, id)).toMatchObject({ state: 'failed', fault: 'crashed' })
})

test('a worker that is told to stop gives the edition back, and the next one builds it', async () => {
  const ground = await aWork(db, { slow: 1_000 })
  const id = await ask(ground)
  const ending = new AbortController()
  const building = build(id, ending.signal)
  await expect.poll(async () => (await one(ground, id)).progress.done).toBeGreaterThan(0)
  ending.abort()
  await building
  expect(await one(ground, id)).toMatchObject({ state: 'waiting' })
  expect(await readdir(scratch)).toEqual([])
  await db.updateTable('editions').set({ settings: '{"title":"Names"}' }).where('id', '=', id).execute()
  await build(id)
  expect((await one(ground, id)).state).toBe('ready')
})

test('a cancelled build stops within a second or two and leaves nothing', async () => {
  const ground = await aWork(db, { slow: 1_000 })
  const id = await ask(ground)
  const building = build(id)
  await expect.poll(async () => (await one(ground, id)).state).toBe('building')
  expect(await works.cancelEdition(db, { ...ground.by, editionId: id })).toEqual({ outcome: 'cancelled' })
  await building
  expect(await works.listEditions(db, ground.campaignId, { forEverybody: false })).toEqual([])
})

test('one edition is built at a time, and what waits comes after it', async () => {
  const [slow, other] = [await aWork(db, { slow: 1_000 }), await aWork(db, {})]
  const [first, second] = [await ask(slow), await ask(other)]
  const building = build(first)
  await expect.poll(async () => (await one(slow, first)).state).toBe('building')
  await build(second)
  expect((await one(other, second)).state).toBe('waiting')
  expect(await works.cancelEdition(db, { ...slow.by, editionId: first })).toEqual({ outcome: 'cancelled' })
  await building
  const { rows } =
    await sql`select from graphile_worker.jobs where key = ${`build-edition ${second}`}`.execute(db)
  expect(rows).toHaveLength(1)
  await build(second)
  expect((await one(other, second)).state).toBe('ready')
})

test('a builder that fell silent is followed by another, and can finish nothing any more', async () => {
  const ground = await aWork(db, { slow: 1_000 })
  const id = await ask(ground)
  const first = build(id)
  await expect.poll(async () => (await one(ground, id)).state).toBe('building')
  await db.updateTable('editions').set({ settings: '{"title":"Names"}' }).where('id', '=', id).execute()
  // Two minutes in which nobody heard of it, though it lives.
  await Promise.all([first, build(id, undefined, hence('2 minutes'))])
  expect(await one(ground, id)).toMatchObject({ state: 'ready', names: 3 })
  const { tries } = await db
    .selectFrom('editions')
    .select('tries')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(tries).toBe(2)
})
