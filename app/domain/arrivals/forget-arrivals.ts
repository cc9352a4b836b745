import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

/** Forgets where everybody came from who signed more than a day ago. */
export async function forgetArrivals(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('arrivals')
    .where('arrived_at', '<', sql<Date>`${at} - make_interval(secs => ${limits.windows.daySeconds})`)
    .execute()
}

/** Forgets where these came from, who have left: also that they were in a burst. */
export async function forgetArrivalsOf(tx: Tx, ids: string[]): Promise<void> {
  await tx.deleteFrom('arrivals').where('signature_id', 'in', ids).execute()
  await tx.deleteFrom('burst_names').where('signature_id', 'in', ids).execute()
}
