import { sql } from 'kysely'
import { limits } from '#limits'
import { askedOnce, databaseTime, type Db, type Instant } from '#db/connection.ts'
import { deleteOlder, fewAtATime } from '#db/few-at-a-time.ts'

/**
 * Deletes forms nobody proved within a day, and cuts the tie between a signature and the browser it was typed in. A few at a
 * time: on a launch day a ten minutes’ worth is three hundred thousand.
 */
export async function forgetPending(db: Db, at: Instant = databaseTime): Promise<void> {
  const tooOld = sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`
  await deleteOlder(db, 'signatures', 'created_at', tooOld, sql`state = 'pending'`)
  await fewAtATime(async (most) => {
    const old = db
      .selectFrom('signatures as old')
      .select('old.id')
      .where('old.ticket_hash', 'is not', null)
      .where('old.state', '=', 'standing')
      .where('old.created_at', '<', askedOnce(tooOld))
      .orderBy('old.created_at')
      .limit(most)
      .forNoKeyUpdate()
      .skipLocked()
    const { numUpdatedRows } = await db
      .updateTable('signatures')
      .set({ ticket_hash: null })
      .where('id', '=', sql<string>`any(array(${old}))`)
      .executeTakeFirstOrThrow()
    return numUpdatedRows
  })
}
