import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { refuseLossy } from '#db/refuse-lossy.ts'
import { testDatabase } from '#db/test-database.ts'
import { secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()

// The server of the tests runs without fsync, because its data is thrown away.
test('a database that may forget what it has acknowledged takes no signatures: the start is refused in one sentence', async () => {
  const wishes = { DEMO: 'off', ROLE: 'web', SMTP_URL: 'smtp://127.0.0.1:9', LOSSY_DATABASE: 'off' }
  await expect(startSite({ DATABASE_URL: db.url, SECRET: secret, ...wishes })).rejects.toThrow(
    'PostgreSQL may lose signatures it has acknowledged: set fsync and full_page_writes to on.',
  )
})

test('so is one that says yes before anything is on the disk', async () => {
  const name = new URL(db.url).pathname.slice(1)
  await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(db)
  const lossy = connect(db.url, { connections: 1 })
  await expect(refuseLossy(lossy)).rejects.toThrow(/synchronous_commit to on/)
  await lossy.destroy()
})
