import { sql } from 'kysely'
import { appendEvent, EventType } from '#log'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

const NO_WORDS = Buffer.alloc(32)
// A code typed in the last second of grace is in the log before the closing is; no transaction of ours lives this long.
const LAST_ONES_SECONDS = 60

/**
 * Closes campaigns whose closing time and day of grace have passed, and fixes their count in the log: after this only
 * leaving is possible. Signing ended at the closing time itself, whether or not this has run.
 */
export async function closeDue(db: Db, at: Instant = databaseTime): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('campaigns')
      .set({ state: 'closed' })
      .where('state', '=', 'open')
      .where(
        sql<boolean>`closes_at + make_interval(secs => ${limits.closing.graceSeconds + LAST_ONES_SECONDS}) <= ${at}`,
      )
      .returning('id')
      .execute()
    for (const { id } of closed) {
      await appendEvent(tx, { campaignId: id, type: EventType.close, commitment: NO_WORDS }, at)
    }
  })
}
