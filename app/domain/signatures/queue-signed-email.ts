import { enqueueEmail } from '#emails'
import { providerOf } from '#pulse'
import { macOf, seal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

type Signed = { id: string; campaignId: string; locale: string; address: string; addressKey: string }

/** Queues the one email that says what was signed, under which words, and how to leave. */
export async function queueSignedEmail(tx: Tx, keys: Keys, signed: Signed, at: Instant): Promise<void> {
  const { id: signatureId, campaignId, locale, address, addressKey } = signed
  const id = newId()
  const addressSealed = seal(keys, `outbox/${id}`, address)
  const subject = macOf(keys.link, 'signed', signatureId)
  const provider = providerOf(keys, addressKey)
  await enqueueEmail(
    tx,
    { id, kind: 'signed', locale, addressSealed, subject, campaignId, signatureId, provider },
    at,
  )
}
