import { sql } from 'kysely'
import type { Db } from './connection.ts'
import { StartFault } from './embedded/index.ts'

/**
 * Throws a StartFault when this database may forget what it has acknowledged (TRUST F13, F14): a signature that was thanked for
 * must outlive a crash. With synchronous_commit off, 157 of 356,431 acknowledged signatures were gone after 25 crashes; with
 * fsync or full_page_writes off a power cut may leave a database that cannot be read.
 */
export async function refuseLossy(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings
     where name in ('synchronous_commit', 'fsync', 'full_page_writes') and setting = 'off' order by name`.execute(
    db,
  )
  if (rows.length > 0)
    throw new StartFault(
      `PostgreSQL may lose signatures it has acknowledged: set ${rows.map(({ name }) => name).join(' and ')} to on.`,
    )
}
