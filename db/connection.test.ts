import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isAway } from './is-away.ts'
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
