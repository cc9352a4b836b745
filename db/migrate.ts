import { readdir, readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'

const folder = new URL('./migrations/', import.meta.url)

/**
 * Brings a database to the newest shape: our frozen SQL files in order, then the job queue's own tables. Runs under
 * the migrator's lock, so any number of processes may start at once. Throws when a migration fails; PostgreSQL then
 * has rolled it back. A database that a newer version has migrated already is left as it is: half a fleet may be the older
 * version for a while, or all of it again (TRUST F60).
 */
export async function migrate(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const newer = await newerOnes(db)
    const known = async () => ({ ...newer, ...(await getMigrations()) })
    const migrator = new Migrator({ db, provider: { getMigrations: known } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  } finally {
    await db.destroy()
  }
  await migrateQueue({ connectionString: url })
}

/** Migrations that were run here and that this version does not have: named, so that nobody takes the database for broken. */
async function newerOnes(db: Kysely<unknown>): Promise<Record<string, Migration>> {
  const { rows } = await sql<{
    is: boolean
  }>`select to_regclass('kysely_migration') is not null as is`.execute(db)
  if (!rows[0]!.is) return {}
  const run = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return Object.fromEntries(run.rows.map(({ name }) => [name, { up: async () => {} }]))
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(new URL(file, folder), 'utf8')
        return [
          file.replace(/\.sql$/, ''),
          { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) },
        ]
      }),
    ),
  )
}
