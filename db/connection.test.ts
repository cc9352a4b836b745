import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from './connection.ts'
import { isAway, isUndone } from './is-away.ts'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()

test('a connection that breaks in the middle of a deed fails that deed, and nothing else', async () => {
  const fault = await db
    .connection()
    .execute(async (held) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(held)
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(db)
      // Between two queries nobody waits for this connection: an error that nobody hears would end the program.
      await pause(100)
      await sql`select 1`.execute(held)
    })
    .catch((error: unknown) => error)
  expect(isAway(fault)).toBe(true)
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

const faultOf = (url: string) => {
  const away = connect(url, { connections: 1 })
  return sql`create table written (by text)`
    .execute(away)
    .catch((error: unknown) => error)
    .finally(() => away.destroy())
}

test('a database whose name leads nowhere just now is away, and nothing was done there', async () => {
  const nowhere = new URL(db.url)
  nowhere.hostname = 'database.invalid'
  const fault = await faultOf(nowhere.href)
  expect([isAway(fault), isUndone(fault)]).toEqual([true, true])
  // What a name server says that is itself away, as Docker's of a container that is stopped.
  const unsure = Object.assign(new Error('getaddrinfo EAI_AGAIN'), {
    code: 'EAI_AGAIN',
    syscall: 'getaddrinfo',
  })
  expect([isAway(unsure), isUndone(unsure)]).toEqual([true, true])
  // A line that was in use may have carried the last word.
  const cut = Object.assign(new Error('write EHOSTUNREACH'), { code: 'EHOSTUNREACH', syscall: 'write' })
  expect([isAway(cut), isUndone(cut)]).toEqual([true, false])
})

test('a database that only reads, as before a standby is promoted, is away; then what is asked goes to the one that writes', async () => {
  const name = new URL(db.url).pathname.slice(1)
  const own = connect(db.url, { connections: 1 })
  const write = () =>
    own
      .transaction()
      .execute(async (tx) => void (await sql`create table if not exists written (by text)`.execute(tx)))
  await sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(db)
  const fault = await write().catch((error: unknown) => error)
  await sql`alter database ${sql.id(name)} reset default_transaction_read_only`.execute(db)
  expect([isAway(fault), isUndone(fault)]).toEqual([true, true])
  // The connection that met it is not lent again: it would say no for as long as it lives.
  await write()
  await own.destroy()
})
