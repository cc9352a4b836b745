import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

type Choice = 'code' | 'already-signed' | 'signed' | 'as-asked' | 'nothing'

/** Fixes what an email turned into, before it is sent: a second attempt sends the same and is not charged again. */
export async function noteChoice(tx: Tx, id: string, chosen: Choice): Promise<void> {
  await tx.updateTable('outbox').set({ chosen }).where('id', '=', id).execute()
}

/**
 * The email is done with: sent, refused for good by the other side, or dropped by us. Its address is forgotten. False when
 * it was done with already.
 */
export async function settleEmail(
  db: Db,
  id: string,
  state: 'sent' | 'refused' | 'dropped',
  at: Instant = databaseTime,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state, address_sealed: null, leased_until: null, finished_at: at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives a claim back after a passing fault, so that the next attempt need not wait for the lease to end. */
export async function releaseEmail(db: Db, id: string): Promise<void> {
  await db.updateTable('outbox').set({ leased_until: null }).where('id', '=', id).execute()
}
