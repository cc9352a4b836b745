import { createHash } from 'node:crypto'

/** The exact words that are hashed: LF line ends, NFC, no spaces at line ends. Other spellings of the same words. */
export function exactWords(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC')
    .replaceAll(/[ \t]+$/gm, '')
}

/**
 * The SHA-256 (32 bytes) of a statement in all its languages, in the order of their tags (signlog/v1, d.2). It is what
 * ties a signature to words: one letter changed in one language is another hash.
 */
export function hashStatement(texts: Record<string, string>): Buffer {
  const hash = createHash('sha256').update('signlog/v1 statement\0')
  for (const locale of Object.keys(texts).toSorted()) {
    const tag = Buffer.from(locale)
    const words = Buffer.from(exactWords(texts[locale]!))
    const lengths = Buffer.alloc(6)
    lengths.writeUInt16BE(tag.length)
    lengths.writeUInt32BE(words.length, 2)
    hash.update(lengths.subarray(0, 2)).update(tag).update(lengths.subarray(2)).update(words)
  }
  return hash.digest()
}
