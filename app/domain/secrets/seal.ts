import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './derive-keys.ts'
import { keyOf } from './key-of.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts a text with AES-256-GCM so that only this platform can read it again, and only in the place it was sealed
 * for: `place` (a table and a row) is authenticated, so a sealed address moved to another row does not open.
 */
export function seal(keys: Keys, place: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys.seal), nonce).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Reads a sealed text again. Throws when it was altered, moved, or sealed under another secret. */
export function unseal(keys: Keys, place: string, sealed: Buffer): string {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys.seal), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
