import { enqueueEmails } from '#emails'
import { providerOf } from '#pulse'
import { macOf, seal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

type Signed = { id: string; campaignId: string; locale: string; address: string; addressKey: string }

/** Queues the one email that says what was signed, under which words, and how to leave. */
export const queueSignedEmail = (tx: Tx, keys: Keys, signed: Signed, at: Instant): Promise<void> =>
  queueSignedEmails(tx, keys, [signed], at)

/** The same for several signatures at once. */
export async function queueSignedEmails(tx: Tx, keys: Keys, signed: Signed[], at: Instant): Promise<void> {
  const emails = signed.map(({ id: signatureId, campaignId, locale, address, addressKey }) => {
    const id = newId()
    return {
      id,
      kind: 'signed' as const,
      locale,
      addressSealed: seal(keys, `outbox/${id}`, address),
      subject: macOf(keys.link, 'signed', signatureId),
      campaignId,
      signatureId,
      provider: providerOf(keys, addressKey),
    }
  })
  await enqueueEmails(tx, emails, at)
}
