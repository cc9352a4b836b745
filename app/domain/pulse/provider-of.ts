import { macOf, seal, unseal, type Keys } from '#secrets'

/** Where a mailbox lives (what stands behind the @), as a MAC. */
export function providerOf(keys: Keys, addressKey: string): Buffer {
  return macOf(keys.address, 'mail provider', nameOf(addressKey))
}

/** The same with its name, sealed under the MAC, for the day on which there are many of its mailboxes. */
export function sealedProvider(keys: Keys, addressKey: string): { mac: Buffer; sealed: Buffer } {
  const mac = providerOf(keys, addressKey)
  return { mac, sealed: seal(keys, placeOf(mac), nameOf(addressKey)) }
}

const placeOf = (mac: Buffer) => `mail_providers/${mac.toString('hex')}`

const nameOf = (addressKey: string) => addressKey.slice(addressKey.lastIndexOf('@') + 1)

/** The name that was sealed under a MAC. */
export const providerName = (keys: Keys, mac: Buffer, sealed: Buffer) => unseal(keys, placeOf(mac), sealed)
