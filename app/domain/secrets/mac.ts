import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyOf } from './key-of.ts'

/**
 * HMAC-SHA-256 (32 bytes) of parts under a key. Each part goes in with its length, so that no two lists of parts can
 * run together into the same bytes.
 */
export function macOf(key: Buffer, ...parts: (string | Buffer)[]): Buffer {
  const mac = createHmac('sha256', keyOf(key))
  for (const part of parts) {
    const bytes = Buffer.from(part as string)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    mac.update(length).update(bytes)
  }
  return mac.digest()
}

/** Whether two MACs are the same, in a time that does not tell where they differ. */
export function sameMac(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
