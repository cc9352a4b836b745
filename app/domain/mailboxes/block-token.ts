import { macOf, sameMac, type Keys } from '#secrets'

const MAC_BYTES = 32

/** What stands in the “no more email” link: the mailbox's fingerprint and our mark on it. No address, and no row to look up. */
export function blockToken(keys: Keys, mac: Buffer): string {
  return Buffer.concat([mac, macOf(keys.link, 'block', mac)]).toString('base64url')
}

/** The fingerprint in a link we made; undefined for anything else. */
export function readBlockToken(keys: Keys, token: string): Buffer | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const mac = bytes.subarray(0, MAC_BYTES)
  return sameMac(bytes.subarray(MAC_BYTES), macOf(keys.link, 'block', mac)) ? mac : undefined
}
