import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Deletes forms nobody proved within a day, and cuts the tie between a signature and the browser it was typed in. */
export async function forgetPending(db: Db, at: Instant = databaseTime): Promise<void> {
  const tooOld = sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`
  await db.deleteFrom('signatures').where('state', '=', 'pending').where('created_at', '<', tooOld).execute()
  await db
    .updateTable('signatures')
    .set({ ticket_hash: null })
    .where('ticket_hash', 'is not', null)
    .where('state', '=', 'standing')
    .where('created_at', '<', tooOld)
    .execute()
}
