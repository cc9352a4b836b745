import { findMarkFault } from './find-mark-fault.ts'
import { holdsSymbol } from './holds-symbol.ts'
import { isTooLong } from './is-too-long.ts'
import { namesWebAddress } from './names-web-address.ts'
import { tidyText } from './tidy-text.ts'
import type { NameFault } from './read-name.ts'

export type LineFault = Exclude<NameFault, 'E_EMPTY'>
export type LineReading = { outcome: 'ok'; line: string } | { outcome: 'refused'; fault: LineFault }

// Room for what normalising takes away; 1,024 UTF-16 units for the usual 100 graphemes, as for a name.
const UNITS_TYPED_PER_GRAPHEME = 10
const BREATHING_SPACE_UNITS = 24

const MARKUP = /[<>{}\\|=~^$`]|^[=+\-@]|(?![\u180e\u200c-\u200d])\p{Cf}/u

/**
 * Reads an optional line beside a name: what the person does, or where. Normalised as names are, but with room for
 * "C++ developer", "AT&T", "(retired)". Nothing typed is an empty line. Refused, with the reason: web and email
 * addresses, markup, emoji, a first sign that a spreadsheet would take for a formula, and more than `maxGraphemes`
 * graphemes or four bytes of UTF-8 for each of them.
 */
export function readLine(input: unknown, { maxGraphemes = 100 } = {}): LineReading {
  if (input === undefined) return { outcome: 'ok', line: '' }
  const tidied = tidyText(input, maxGraphemes * UNITS_TYPED_PER_GRAPHEME + BREATHING_SPACE_UNITS)
  if (tidied.outcome === 'refused') return tidied
  const fault = findFault(tidied.text, maxGraphemes)
  return fault ? { outcome: 'refused', fault } : { outcome: 'ok', line: tidied.text }
}

function findFault(line: string, maxGraphemes: number): LineFault | undefined {
  if (MARKUP.test(line)) return 'E_CHAR'
  if (/\S@\S/u.test(line) || namesWebAddress(line)) return 'E_URL'
  if (holdsSymbol(line.replaceAll('+', ''))) return 'E_SYMBOL'
  const marks = findMarkFault(line)
  if (marks) return marks
  if (isTooLong(line, maxGraphemes)) return 'E_LONG'
  return undefined
}
