import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { deleteOlder } from '#db/few-at-a-time.ts'

/** Forgets where everybody came from who signed more than a day ago. */
export async function forgetArrivals(db: Db, at: Instant = databaseTime): Promise<void> {
  const dayAgo = sql<Date>`${at} - make_interval(secs => ${limits.windows.daySeconds})`
  await deleteOlder(db, 'arrivals', 'arrived_at', dayAgo)
}

/** Forgets where these came from, who have left: also that they were in a burst. */
export async function forgetArrivalsOf(tx: Tx, ids: string[]): Promise<void> {
  await tx.deleteFrom('arrivals').where('signature_id', 'in', ids).execute()
  await tx.deleteFrom('burst_names').where('signature_id', 'in', ids).execute()
}
