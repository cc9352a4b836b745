import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { connect } from '#db/connection.ts'
import type { SharedGround } from './shared-ground.ts'
import { startSecond } from './start-second.ts'

/** A web process on a database that no other story uses, for what would be in the way of all of them. */
export async function openOwnSite({ databaseUrl }: SharedGround) {
  const keeper = connect(databaseUrl, { connections: 1, patience: 10 })
  const name = `own_${randomUUID().replaceAll('-', '')}`
  await sql`create database ${sql.id(name)}`.execute(keeper)
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  const secret = 'a secret for a program on a database of its own'
  const site = await startSecond({ databaseUrl: url.href, secret })
  const db = connect(url.href, { connections: 2, patience: 10 })
  return {
    url: site.url,
    db,
    async close() {
      await site.end('SIGTERM')
      await db.destroy()
      await sql`drop database ${sql.id(name)} with (force)`.execute(keeper)
      await keeper.destroy()
    },
  }
}
