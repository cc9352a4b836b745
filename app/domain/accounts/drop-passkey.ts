import { endSessionsOf, isProven } from '#organisers'
import { removePasskey, type RemoveOutcome } from '#passkeys'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { noteDeed } from './note-deed.ts'

type Dropping = { session: { id: string; organiserId: string }; passkeyId: string }

/** Takes one of an organiser's passkeys away, never the last, and signs every other browser of theirs out (TRUST I-03). */
export async function dropPasskey(
  db: Db,
  keys: Keys,
  { session, passkeyId }: Dropping,
  at: Instant = databaseTime,
): Promise<RemoveOutcome | { outcome: 'prove-first' }> {
  return db.transaction().execute(async (tx) => {
    const { organiserId } = session
    await tx.selectFrom('organisers').select('id').where('id', '=', organiserId).forUpdate().execute()
    if (!(await isProven(tx, session.id, at))) return { outcome: 'prove-first' }
    const removed = await removePasskey(tx, { organiserId, passkeyId })
    if (removed.outcome !== 'removed') return removed
    await endSessionsOf(tx, organiserId, session.id)
    await noteDeed(tx, keys, { organiserId, deed: 'removedPasskey' }, at)
    return removed
  })
}
