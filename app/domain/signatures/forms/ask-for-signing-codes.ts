import { enqueueEmails } from '#emails'
import { providerOf } from '#pulse'
import { seal, type Keys } from '#secrets'
import { askForCodes } from '#verification'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

export type Asking = {
  campaignId: string
  mac: Buffer
  locale: string
  form: { address: string; addressKey: string }
}

/** Asks for a code for mailboxes in their campaigns and queues its email, where none was asked for a moment ago. */
export async function askForSigningCodes(tx: Tx, keys: Keys, asking: Asking[], at: Instant): Promise<void> {
  const macs = asking.map(({ mac }) => mac)
  const asked = await askForCodes(tx, macs, at)
  const emails = asking
    .filter((_, place) => asked[place])
    .map(({ campaignId, mac, locale, form }) => {
      const id = newId()
      return {
        id,
        kind: 'sign-code' as const,
        locale,
        addressSealed: seal(keys, `outbox/${id}`, form.address),
        subject: mac,
        campaignId,
        provider: providerOf(keys, form.addressKey),
      }
    })
  await enqueueEmails(tx, emails, at)
}
