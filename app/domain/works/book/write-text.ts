import type { EditionFacts } from '../kind.ts'
import { imprintOf } from './imprint.ts'
import type { BookSettings } from './settings.ts'

/** The book as plain text in UTF-8: everything it says, and its names, one on each line, in its order. */
export function writeText(names: string[], settings: BookSettings, edition: EditionFacts): string {
  const { title, authorLine, frontMatter, statement } = settings
  const before = [title, authorLine, frontMatter, statement].map((text) => text.trim()).filter(Boolean)
  const parts = [...before, names.join('\n'), ...imprintOf(settings, edition, names.length)]
  return `${parts.join('\n\n').replaceAll('\r\n', '\n')}\n`
}

/** The names alone, in Unicode NFC, one on each line: what the hash of the list is recounted from. */
export const writeNames = (names: string[]): string =>
  names.map((name) => `${name.normalize('NFC')}\n`).join('')
