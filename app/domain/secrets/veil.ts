import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Keys } from './derive-keys.ts'

// One block of 16 bytes, and an id is one: nothing repeats that a mode would have to hide, and nothing is padded.
const ONE_BLOCK = 'aes-256-ecb'
const BLOCK_BYTES = 16
const VEILED = /^[\w-]{22}$/

/**
 * A row's id as strangers may see it: 22 characters that say nothing. Our ids begin with the millisecond they were made
 * (UUID v7, RFC 9562), and when somebody signed is told by the hour at the finest. Throws for what is no UUID.
 */
export function veil(keys: Keys, id: string): string {
  const block = Buffer.from(id.replaceAll('-', ''), 'hex')
  // Half a block would stay in the machine and shift every id after it.
  if (block.length !== BLOCK_BYTES) throw new Error('only an id can be veiled')
  return machinesOf(keys.veil).cipher.update(block).toString('base64url')
}

/** The id behind a veiled one; some id that is nobody's for a text that we never gave out, undefined for no such text. */
export function unveil(keys: Keys, veiled: string | undefined): string | undefined {
  if (!veiled || !VEILED.test(veiled)) return undefined
  const hex = machinesOf(keys.veil).decipher.update(veiled, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

type Machines = { cipher: ReturnType<typeof createCipheriv>; decipher: ReturnType<typeof createDecipheriv> }
const machines = new WeakMap<Buffer, Machines>()

// In this mode a block knows nothing of the one before, so one machine does for all ids; a new one for each takes twenty times
// as long, and a page has a hundred names.
function machinesOf(key: Buffer): Machines {
  const made = machines.get(key) ?? {
    cipher: createCipheriv(ONE_BLOCK, key, null).setAutoPadding(false),
    decipher: createDecipheriv(ONE_BLOCK, key, null).setAutoPadding(false),
  }
  machines.set(key, made)
  return made
}
