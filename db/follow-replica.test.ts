import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connect, type Db } from './connection.ts'
import { startEmbedded } from './embedded/index.ts'
import { startStandby } from './embedded/test-standby.ts'
import { followReplica } from './follow-replica.ts'

const quiet = () => {}
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
const folder = await mkdtemp(join(tmpdir(), 'undersigned-replica-'))
const server = await startEmbedded({ dataDir: folder, log, fsync: false })
const primary = connect(server.url, { patience: 10 })
await sql`create table names (name text)`.execute(primary)
const standby = await startStandby({ dataDir: folder, url: server.url, folder: join(folder, 'standby'), log })
const replica = connect(standby.url, { patience: 10 })
// Only a superuser may hold up a replica.
const keeper = connect(standby.url.replace('//undersigned:', '//postgres:'), { connections: 1, patience: 10 })
const turns: boolean[] = []
const { reading, behind, stop } = followReplica(primary, replica, {
  onTurn: (isAsked) => turns.push(isAsked),
  latestMs: 2_000,
})
afterAll(async () => {
  await stop()
  await Promise.all([replica.destroy(), keeper.destroy(), primary.destroy()])
  await standby.stop()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const isReplica = async (db: Db) =>
  (await sql<{ is: boolean }>`select pg_is_in_recovery() as is`.execute(db)).rows[0]!.is
const names = async (db: Db) => (await sql<{ name: string }>`select name from names`.execute(db)).rows.length
const sign = (name: string) => sql`insert into names values (${name})`.execute(primary)

test('a replica that keeps up is asked, also when nothing happens for long', async () => {
  await expect.poll(() => reading(isReplica), { timeout: 10_000 }).toBe(true)
  await sign('Ada')
  await expect.poll(() => reading(names)).toBe(1)
  await new Promise((later) => setTimeout(later, 3_000))
  expect(await reading(isReplica)).toBe(true)
  expect(behind()).toBeLessThan(2_000)
  expect(turns).toEqual([true])
}, 30_000)

test('one that falls behind is asked no more before it shows anything older than it may, and again when it has caught up', async () => {
  await sql`select pg_wal_replay_pause()`.execute(keeper)
  const signed = performance.now()
  await sign('Bo')
  let last = 0
  while (performance.now() - signed < 4_000) {
    const asked = performance.now()
    if ((await reading(names)) === 1) last = asked
    await new Promise((soon) => setTimeout(soon, 20))
  }
  expect(last - signed).toBeLessThanOrEqual(2_000)
  expect(await reading(isReplica)).toBe(false)
  expect(await reading(names)).toBe(2)
  expect(behind()).toBeUndefined()

  await sql`select pg_wal_replay_resume()`.execute(keeper)
  await expect.poll(() => reading(isReplica), { timeout: 10_000 }).toBe(true)
  expect(await reading(names)).toBe(2)
  expect(turns).toEqual([true, false, true])
}, 30_000)

test('a question that finds the replica gone is put to the primary', async () => {
  expect(await reading(isReplica)).toBe(true)
  process.kill(standby.pid, 'SIGKILL')
  const answers = async () => [await reading(names), await reading(isReplica)]
  await expect
    .poll(
      async () => {
        const [people, isAsked] = await answers()
        expect(people).toBe(2)
        return isAsked
      },
      { timeout: 10_000 },
    )
    .toBe(false)
}, 30_000)
