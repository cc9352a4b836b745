import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { deleteOlder } from '#db/few-at-a-time.ts'
import { limits } from './numbers.ts'

/** Deletes spends that no window looks at any more. */
export async function forgetSpends(db: Db, at: Instant = databaseTime): Promise<void> {
  const weekAgo = sql<Date>`${at} - make_interval(secs => ${limits.windows.weekSeconds})`
  await deleteOlder(db, 'budget_spends', 'at', weekAgo)
}
