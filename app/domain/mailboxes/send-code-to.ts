import { enqueueEmail, type EmailKind } from '#emails'
import { providerOf } from '#pulse'
import { seal, type Keys } from '#secrets'
import { askForCode } from '#verification'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

type Sending = {
  kind: Extract<EmailKind, 'visit-code' | 'unblock-code' | 'desk-code'>
  address: string
  locale: string
  /** What the code will prove. */
  subject: Buffer
}

/**
 * Puts an email with a code for one mailbox into the queue, unless a code for the same purpose is on its way. What it says,
 * and whether it goes out at all, is decided when its turn comes.
 */
export async function sendCodeTo(
  tx: Tx,
  keys: Keys,
  { kind, address, locale, subject }: Sending,
  at: Instant,
): Promise<void> {
  if (!(await askForCode(tx, subject, at))) return
  const id = newId()
  const addressSealed = seal(keys, `outbox/${id}`, address)
  const provider = providerOf(keys, address)
  await enqueueEmail(tx, { id, kind, locale, subject, addressSealed, provider }, at)
}
