import { createSecretKey, type KeyObject } from 'node:crypto'

const made = new WeakMap<Buffer, KeyObject>()

/** A key as Node's ciphers and MACs want it. Given as bare bytes they take four times as long: 26 µs instead of 7. */
export function keyOf(bytes: Buffer): KeyObject {
  const key = made.get(bytes) ?? createSecretKey(bytes)
  made.set(bytes, key)
  return key
}
