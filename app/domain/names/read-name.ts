import { findMarkFault } from './find-mark-fault.ts'
import { flagName, type NameFlag } from './flag-name.ts'
import { holdsSymbol } from './holds-symbol.ts'
import { isTooLong } from './is-too-long.ts'
import { namesWebAddress } from './names-web-address.ts'
import { tidyText, type TidyFault } from './tidy-text.ts'

export type NameFault = TidyFault | 'E_EMPTY' | 'E_CHAR' | 'E_URL' | 'E_SYMBOL' | 'E_MARK_FIRST' | 'E_ZALGO'

export type NameReading =
  { outcome: 'ok'; name: string; flags: NameFlag[] } | { outcome: 'refused'; fault: NameFault }

const MAX_GRAPHEMES = 100
const MAX_UNITS_TYPED = 1_024

// Signs of markup, templates, shells and spreadsheets that stand in no one's name, a leading minus (a formula, once
// the list is exported), and format characters that are not mere joiners.
const MARKUP = /[<>{}[\]\\|=%$^*~#;_`]|^-|(?![\u180e\u200c-\u200d])\p{Cf}/u

/**
 * Reads the one field "your name, as it should appear": a single part is enough, case is kept, any script will do.
 * Comes back normalised (1 to 100 graphemes, at most 400 bytes of UTF-8), with flags when a human should look before
 * the name is shown; or refused, with the reason. Reading an accepted name again gives the same.
 * Rules and order: TRUST annex 3. E_CHAR also answers a text without a single letter.
 */
export function readName(input: unknown): NameReading {
  const tidied = tidyText(input, MAX_UNITS_TYPED)
  if (tidied.outcome === 'refused') return tidied

  // Keyboards without an apostrophe: O`Brien.
  const name = tidied.text.replace(/(?<=[\p{L}\p{M}])`(?=\p{L})/gu, "'")
  const fault = findFault(name)
  return fault ? { outcome: 'refused', fault } : { outcome: 'ok', name, flags: flagName(name) }
}

function findFault(name: string): NameFault | undefined {
  if (name === '') return 'E_EMPTY'
  if (MARKUP.test(name)) return 'E_CHAR'
  if (name.includes('@') || namesWebAddress(name)) return 'E_URL'
  // Between letters a slash is somebody's: Ravi s/o Kumar. Elsewhere it is a path.
  if (/(?<![\p{L}\p{M}])\/|\/(?!\p{L})/u.test(name)) return 'E_CHAR'
  if (holdsSymbol(name)) return 'E_SYMBOL'
  const marks = findMarkFault(name)
  if (marks) return marks
  if (!/\p{L}/u.test(name)) return 'E_CHAR'
  if (isTooLong(name, MAX_GRAPHEMES)) return 'E_LONG'
  return undefined
}
