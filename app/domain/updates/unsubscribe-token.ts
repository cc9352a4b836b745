import { macOf, sameMac, unveil, veil, type Keys } from '#secrets'

const ID_BYTES = 16
const TOKEN = /^[\w-]{64}$/

/**
 * What stands in the link that ends a campaign's news for one signatory: the signature's veiled id and our mark on it, 64
 * characters. It names nobody, opens nothing and is good for this one thing, so it may lie in a mailbox for years.
 */
export function unsubscribeToken(keys: Keys, signatureId: string): string {
  const id = Buffer.from(veil(keys, signatureId), 'base64url')
  return Buffer.concat([id, macOf(keys.link, 'unsubscribe', id)]).toString('base64url')
}

/** The signature's id in a link we made; undefined for anything else. */
export function readUnsubscribeToken(keys: Keys, token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  if (!sameMac(bytes.subarray(ID_BYTES), macOf(keys.link, 'unsubscribe', id))) return undefined
  return unveil(keys, id.toString('base64url'))
}
