import { readAddress } from '#addresses'
import { unseal, type Keys } from '#secrets'
import { guesserOf, type Guesser } from '#verification'
import type { Confirmation } from './confirmation.ts'
import type { Waiting } from './find-waiting.ts'

/** A form whose code may be tried: its mailbox, and what a wrong code costs it and where it comes from. */
export type Opened = Waiting &
  Guesser & {
    address_mac: Buffer
    campaignId: string
    network: string | null
    address: string
    addressKey: string
  }

type Opening =
  { outcome: 'opened'; opened: Opened } | { outcome: 'nothing-waits' | 'signed' | 'campaign-closed' }

/** Reads the mailbox of a form that waits for its code, or says why no code is tried. */
export function openWaiting(
  keys: Keys,
  form: Waiting | undefined,
  { campaignId, network }: Confirmation,
): Opening {
  if (!form?.address_mac) return { outcome: 'nothing-waits' }
  if (form.state === 'standing') return { outcome: 'signed' }
  if (!form.finishes) return { outcome: 'campaign-closed' }

  const address = unseal(keys, `signatures/${form.id}`, form.address_sealed!)
  const reading = readAddress(address)
  if (reading.outcome === 'refused') return { outcome: 'nothing-waits' }
  const proven = { campaignId, network, address, addressKey: reading.key }
  const guesser = guesserOf(keys, { ...proven, deed: 'signing' })
  return { outcome: 'opened', opened: { ...form, address_mac: form.address_mac, ...proven, ...guesser } }
}
