import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { noteDeed } from './note-deed.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

/** Gives an organiser ten new recovery codes in place of the old ones, and tells their mailbox. */
export async function renewRecoveryCodes(
  db: Db,
  keys: Keys,
  organiserId: string,
  at: Instant = databaseTime,
): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    const codes = await makeRecoveryCodes(tx, keys, organiserId)
    await noteDeed(tx, keys, { organiserId, deed: 'madeRecoveryCodes' }, at)
    return codes
  })
}
