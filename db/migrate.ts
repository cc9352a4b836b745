import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'

const ours = new URL('./migrations/', import.meta.url)

// Whoever comes after a change that waits for a table waits behind it, so it waits for no longer than anybody may (TRUST D-07).
const LOCK_MS = 2_000
// A quarter of an hour: a copy of the database that takes longer is waited for by the next start.
const MOST_TRIES = 300
const LOCK_PATIENCE_OVER = '55P03'

/**
 * Brings a database to the newest shape: our frozen SQL files in order, then the job queue's own tables. Runs under
 * the migrator's lock, so any number of processes may start at once. Throws when a migration fails; PostgreSQL then
 * has rolled it back. A database that a newer version has migrated already is left as it is: half a fleet may be the older
 * version for a while, or all of it again (TRUST F60). A table that somebody reads for long, as a backup does, is waited for in
 * short turns of `lockMs`, between which everybody else has theirs; `onWait` is told of each. Throws after three hundred.
 */
export async function migrate(
  url: string,
  { folder = ours, lockMs = LOCK_MS, onWait = () => {} }: Partial<Wishes> = {},
): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const newer = await newerOnes(db)
    const known = async () => ({ ...newer, ...(await getMigrations(folder, lockMs)) })
    const migrator = new Migrator({ db, provider: { getMigrations: known } })
    for (let tries = 1; ; tries++) {
      const { error } = await migrator.migrateToLatest()
      if (!error) break
      if ((error as { code?: string }).code !== LOCK_PATIENCE_OVER || tries === MOST_TRIES) throw error
      onWait()
      await pause(lockMs * (0.25 + Math.random() / 2))
    }
  } finally {
    await db.destroy()
  }
  await migrateQueue({ connectionString: url })
}

type Wishes = { folder: URL; lockMs: number; onWait: () => void }

/** Migrations that were run here and that this version does not have: named, so that nobody takes the database for broken. */
async function newerOnes(db: Kysely<unknown>): Promise<Record<string, Migration>> {
  const { rows } = await sql<{
    is: boolean
  }>`select to_regclass('kysely_migration') is not null as is`.execute(db)
  if (!rows[0]!.is) return {}
  const run = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return Object.fromEntries(run.rows.map(({ name }) => [name, { up: async () => {} }]))
}

async function getMigrations(folder: URL, lockMs: number): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(new URL(file, folder), 'utf8')
        return [
          file.replace(/\.sql$/, ''),
          {
            async up(db: Kysely<unknown>) {
              // Here and not for the connection: to wait for another process that migrates is no fault.
              await sql`set local lock_timeout = ${sql.lit(lockMs)}`.execute(db)
              await sql.raw(text).execute(db)
            },
          },
        ]
      }),
    ),
  )
}
