import { enqueueEmail } from '#emails'
import { providerOf } from '#pulse'
import { macOf, seal, unseal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

type Notice = {
  /** Whom it goes to, as their row has it. */
  organiser: { id: string; address_sealed: Buffer; locale: string }
  /** The entry of a log that the email tells of. */
  entryId: string
}

/**
 * Queues the email that tells an organiser what was just done to their account or in their team (TRUST I-02), in the
 * transaction of the deed. It says which deed and when: nothing that whoever did it has typed.
 */
export async function sendNotice(
  tx: Tx,
  keys: Keys,
  { organiser, entryId }: Notice,
  at: Instant,
): Promise<void> {
  const id = newId()
  const address = unseal(keys, `organisers/${organiser.id}`, organiser.address_sealed)
  const subject = macOf(keys.address, 'desk notice', organiser.id)
  const addressSealed = seal(keys, `outbox/${id}`, address)
  const provider = providerOf(keys, address)
  const { locale } = organiser
  await enqueueEmail(
    tx,
    { id, kind: 'desk-notice', locale, addressSealed, subject, provider, about: entryId },
    at,
  )
}
