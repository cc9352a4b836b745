import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { confirmAll } from './confirm-all.ts'

export type ConfirmOutcome =
  /** It stands: now, or since an earlier press of the same button. */
  | { outcome: 'signed' }
  /** Wrong, late, worn out, too many guesses, or nobody there: one answer, or the difference would tell a stranger something. */
  | { outcome: 'code-refused' }
  /** The code was right, so its owner may know: this mailbox's signature stands already, from another form. */
  | { outcome: 'mailbox-has-signed' }
  /** The browser brought no form of ours, or one that is a day old. */
  | { outcome: 'nothing-waits' }
  | { outcome: 'campaign-closed' }

export type Confirmation = { campaignId: string; ticket: string; code: string; network: string | null }

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
