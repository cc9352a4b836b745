import type { Readable } from 'node:stream'

/** Where a stored file lies, such as `editions/0190…/book.pdf`: small letters, digits, dots, dashes and slashes. */
export type Key = string

export type Stored = {
  /** The whole length, also when a part was asked for. */
  bytes: number
  stream: Readable
}

/** A part of a file, both ends included, as in RFC 9110 §14.1.2. */
export type Part = { from: number; to: number }

/**
 * The one door to stored files: uploads, and what works are built into. Four methods, so that a disk and an object store
 * are the same to everybody behind it.
 */
export type Files = {
  /** Stores the file that lies at this path. Whole or not at all; what lay under the key before is replaced. */
  put: (key: Key, path: string) => Promise<void>
  /** Undefined where nothing lies under the key. */
  read: (key: Key, part?: Part) => Promise<Stored | undefined>
  /** Removes a file; nothing happens where there is none. */
  remove: (key: Key) => Promise<void>
  /** Every key that begins so. */
  list: (prefix: string) => Promise<Key[]>
}

const KEY = /^[a-z0-9]+(?:[./-][a-z0-9]+)*$/

/** Throws where a key could lead out of its place. Keys are ours; nobody types them. */
export function checkKey(key: Key): Key {
  if (!KEY.test(key) || key.length > 500) throw new Error('not a key of a stored file')
  return key
}
