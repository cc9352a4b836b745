import { forgetArrivalsOf } from '#arrivals'
import { dropEmails } from '#emails'
import { appendEvent, EventType, RemovalReason } from '#log'
import type { Keys } from '#secrets'
import { endChallenges } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { dropRecordings } from './drop-recordings.ts'
import { emptied } from '../strikes/emptied.ts'
import { findMine, type Mine } from '../mailbox/find-mine.ts'

export type WithdrawOutcome = { outcome: 'withdrawn' } | { outcome: 'not-yours' }

const NOTHING = Buffer.alloc(32)

/**
 * Takes a signature back. At once and for ever: the name, the mailbox's fingerprint, the sealed address and both salts
 * are destroyed, so that what stays in the log says nothing about anybody; the count falls by a logged event. A form
 * that still waits for its code is simply deleted. The same mailbox may sign again later.
 */
export async function withdraw(
  db: Db,
  keys: Keys,
  { id, addressKey }: { id: string; addressKey: string },
  at: Instant = databaseTime,
): Promise<WithdrawOutcome> {
  return db.transaction().execute(async (tx) => {
    const mine = await findMine(tx, keys, { id, addressKey }, at)
    if (!mine) return { outcome: 'not-yours' }
    await remove(tx, mine, at)
    return { outcome: 'withdrawn' }
  })
}

/** Removes one's own signature within a transaction; also a part of leaving altogether. */
export async function remove(
  tx: Tx,
  mine: Pick<Mine, 'id' | 'state' | 'campaignId' | 'country' | 'occupation_key' | 'address_mac'>,
  at: Instant,
) {
  const { id, state, campaignId, country, occupation_key, address_mac } = mine
  if (state === 'pending') {
    await dropEmails(tx, { signatureIds: [id] })
    await tx.deleteFrom('signatures').where('id', '=', id).execute()
    return
  }
  // The code that proved it is spent, and would answer the same mailbox's next form as if it still stood.
  await dropEmails(tx, { subjects: [address_mac!], signatureIds: [id] })
  await endChallenges(tx, [address_mac!])
  await tx.deleteFrom('signatory_words').where('signature_id', '=', id).execute()
  await forgetArrivalsOf(tx, [id])
  await tx.deleteFrom('pinned_signatories').where('signature_id', '=', id).execute()
  await tx.deleteFrom('co_writers').where('signature_id', '=', id).execute()
  await dropRecordings(tx, { signatureId: id })
  await tx
    .updateTable('signatures')
    .set({ ...emptied, state: 'removed', removed_because: 'withdrawn', removed_at: at })
    .where('id', '=', id)
    .execute()
  await appendEvent(
    tx,
    {
      campaignId,
      type: EventType.remove,
      reason: RemovalReason.byThePerson,
      signatureId: id,
      commitment: NOTHING,
      tally: { out: { country, occupation: occupation_key } },
    },
    at,
  )
}
