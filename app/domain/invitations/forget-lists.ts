import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Deletes lists that nobody sent within a day, and with them the addresses that waited in them. */
export async function forgetLists(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('invitation_lists')
    .where('state', 'in', ['checked', 'stopped'])
    .where('created_at', '<', sql<Date>`${at} - make_interval(secs => ${limits.invitationLists.keptSeconds})`)
    .execute()
}
