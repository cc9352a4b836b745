import { randomBytes } from 'node:crypto'
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
