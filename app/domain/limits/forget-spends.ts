import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { limits } from './numbers.ts'

/** Deletes spends that no window looks at any more. */
export async function forgetSpends(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('budget_spends')
    .where('at', '<', sql<Date>`${at} - make_interval(secs => ${limits.windows.weekSeconds})`)
    .execute()
}
