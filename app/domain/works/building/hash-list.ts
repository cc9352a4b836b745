import { createHash } from 'node:crypto'

/**
 * The hash of a frozen list: SHA-256 of all its names in Unicode NFC and UTF-8, sorted by their bytes, each followed by a
 * line feed. Its order is nobody's taste, so anybody can recount it from the plain text of an edition:
 * `LC_ALL=C sort names.txt | sha256sum`.
 */
export function hashList(names: string[]): Buffer {
  const lines = names.map((name) => Buffer.from(`${name.normalize('NFC')}\n`)).toSorted(Buffer.compare)
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line)
  return hash.digest()
}
