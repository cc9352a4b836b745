import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { connect, type Db } from './connection.ts'

/** A fresh, migrated database for a test file: a clone of the template, gone when the file is done. */
export async function testDatabase(): Promise<Db & { url: string }> {
  const server = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  const keeper = connect(server, { connections: 1, patience: 10 })
  await sql`create database ${sql.id(name)} template template_migrated strategy file_copy`.execute(keeper)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = connect(url.href, { connections: 16, patience: 10 })
  afterAll(async () => {
    await db.destroy()
    // Without "force", which is refused to an ordinary role while the server itself is vacuuming in there.
    await sql`
      select pg_terminate_backend(pid, 2000) from pg_stat_activity
      where datname = ${name} and usename = current_user`.execute(keeper)
    await sql`drop database ${sql.id(name)}`.execute(keeper)
    await keeper.destroy()
  })
  return Object.assign(db, { url: url.href })
}
