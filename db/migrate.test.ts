import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { connect } from './connection.ts'
import { migrate } from './migrate.ts'

const server = inject('testServer')
const keeper = connect(server, { connections: 1, patience: 10 })
const name = `test_${randomBytes(6).toString('hex')}`
afterAll(async () => {
  await sql`drop database ${sql.id(name)}`.execute(keeper)
  await keeper.destroy()
})

const url = new URL(server)
url.pathname = `/${name}`

test('of many processes that start at once on an empty database one migrates and the others wait, and again changes nothing', async () => {
  await sql`create database ${sql.id(name)}`.execute(keeper)
  await Promise.all(Array.from({ length: 6 }, () => migrate(url.href)))
  await migrate(url.href)
  const db = connect(url.href, { connections: 1, patience: 10 })
  const { rows } = await sql<{ ours: number; queue: number }>`
    select (select count(*)::int from kysely_migration) as ours,
           (select count(distinct id)::int from graphile_worker.migrations) as queue`.execute(db)
  await db.destroy()
  expect(rows[0]!.ours).toBeGreaterThan(17)
  expect(rows[0]!.queue).toBeGreaterThan(15)
}, 60_000)

test('a process of an older version starts on the database of a newer one, and leaves its shape alone', async () => {
  const db = connect(url.href, { connections: 1, patience: 10 })
  const ofLater = sql`insert into kysely_migration (name, timestamp) values ('9999_later', now()::text)`
  await ofLater.execute(db)
  await migrate(url.href)
  const { rows } = await sql<{
    name: string
  }>`select name from kysely_migration order by name desc limit 1`.execute(db)
  await db.destroy()
  expect(rows[0]!.name).toBe('9999_later')
}, 60_000)

test('while a backup reads a table that is to be changed nobody else waits behind the change, which is made afterwards', async () => {
  const own = new URL(server)
  own.pathname = `/test_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(own.pathname.slice(1))}`.execute(keeper)
  const place = await mkdtemp(join(tmpdir(), 'undersigned-migrations-'))
  const folder = pathToFileURL(`${place}/`)
  await writeFile(join(place, '0001_names.sql'), 'create table names (name text)')
  await migrate(own.href, { folder })
  await writeFile(join(place, '0002_places.sql'), 'alter table names add column place text')

  const db = connect(own.href, { connections: 4 })
  const backup = await db.startTransaction().execute()
  await sql`lock table names in access share mode`.execute(backup)
  let waited = 0
  let others = () => {}
  const turn = new Promise<void>((resolve) => (others = resolve))
  const migrated = migrate(own.href, { folder, lockMs: 100, onWait: () => (waited++, others()) })
  await Promise.race([turn, pause(1_000)])
  await sql`insert into names (name) values ('Ada Oyelaran')`.execute(db)
  await backup.commit().execute()
  await migrated
  expect(waited).toBeGreaterThan(0)
  expect((await sql`select place from names`.execute(db)).rows).toEqual([{ place: null }])
  await db.destroy()
  await rm(place, { recursive: true })
  await sql`drop database ${sql.id(own.pathname.slice(1))}`.execute(keeper)
}, 60_000)
