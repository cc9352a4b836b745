import { sql } from 'kysely'
import type { Db, Tx } from '#db/connection.ts'
import { claimEvents } from './claim-events.ts'
import { fold } from './fold.ts'
import { place, readKnown, storeFold } from './store-fold.ts'

// Two sequencers would be safe, because the end of the log is locked; this only spares the second one the wait.
const ONE_AT_A_TIME = 7_264_001n
// A sequencer whose machine has vanished says nothing between two statements; then its locks go, and another takes over
// within five seconds of its end. One that lives is never silent for as long.
const SILENCE = '3s'

/**
 * Gives up to `most` waiting events their places in the log, contiguous and for ever, folds them into the counts, and
 * tells every listening process once for the whole batch. Returns how many were placed; 0 when there was nothing to
 * do, another sequencer is at it, or the log was put back (see `restores`) and waits for a decision. Nothing is half done: it is one transaction.
 */
export async function sequence(db: Db, { most = 5_000 } = {}): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = ${sql.lit(SILENCE)}`.execute(tx)
    const lock = await sql<{
      ours: boolean
    }>`select pg_try_advisory_xact_lock(${ONE_AT_A_TIME}) as ours`.execute(tx)
    if (!lock.rows[0]?.ours) return 0

    const end = await tx.selectFrom('log_end').select(['size', 'hour']).forUpdate().executeTakeFirstOrThrow()
    if (await standsStill(tx)) return 0
    const claimed = await claimEvents(tx, most)
    if (claimed.length === 0) return 0

    const folded = fold(claimed, end, await readKnown(tx, claimed))
    await place(tx, folded.placed)
    await storeFold(tx, folded)
    await sql`select pg_notify('counts', ${`${end.size}-${folded.end.size}`})`.execute(tx)
    return folded.placed.length
  })
}

const standsStill = (tx: Tx) =>
  tx
    .selectFrom('restores')
    .innerJoin('log_end', 'log_end.log_id', 'restores.log_id')
    .select('restores.log_id')
    .executeTakeFirst()
