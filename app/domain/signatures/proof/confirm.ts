import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { confirmAll } from './confirm-all.ts'
import type { Confirmation, ConfirmOutcome } from './confirmation.ts'

/**
 * Makes the form a browser filled in stand, when the code from the mailbox is right: in one transaction the try is
 * spent, the signature stands, the log has its event, and the address is forgotten unless updates were asked for. Where
 * the mailbox stands under older words than those of the form, it goes over to these and is still one signature. Pressing
 * twice, or sixty-four times at once, is one signature and the same answer.
 */
export async function confirm(
  db: Db,
  keys: Keys,
  confirmation: Confirmation,
  at: Instant = databaseTime,
): Promise<ConfirmOutcome> {
  const [confirmed] = await confirmAll(db, keys, [confirmation], at)
  return confirmed!
}
