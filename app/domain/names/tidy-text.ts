import { stripInvisible } from './strip-invisible.ts'

export type TidyFault = 'E_TYPE' | 'E_LONG' | 'E_ENCODING' | 'E_CONTROL' | 'E_INVISIBLE' | 'E_UNASSIGNED'
type Tidied = { outcome: 'ok'; text: string } | { outcome: 'refused'; fault: TidyFault }

// Mathematical letters (Latin, Greek, Arabic), letterlike twins of Latin letters, full and half width forms,
// small forms, Latin ligatures, and Kangxi radicals, which PDF readers put in place of the ideographs they
// picture. Full NFKC would go too far: it turns `Mª` into `Ma`.
const COMPATIBILITY =
  /[\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134\u2139\ufb00-\ufb06\uff01-\uffdc\uffe0-\uffe2\uffe4-\uffee\ufe50-\ufe6b\u2f00-\u2fd5]+/gu

// Braille's empty cell is drawn as nothing, so it separates words as a space does.
const SPACES = /[\p{White_Space}\u2800]+/gu

// Letters by category and blank by design.
const FILLERS = /[\u115f\u1160\u3164\uffa0]/u

/**
 * Brings one line typed by a stranger into the form we keep: trimmed, composed (NFC), without invisible characters
 * or direction overrides, single spaces. Comes back refused when the text is damaged, holds a line break, a control,
 * a blank letter or an unassigned code point, or is longer than `maxUnits` UTF-16 units as it arrived. May be empty.
 * What comes back is stable: tidying it again changes nothing. Steps and order: TRUST annex 3.
 */
export function tidyText(input: unknown, maxUnits: number): Tidied {
  if (typeof input !== 'string') return { outcome: 'refused', fault: 'E_TYPE' }
  // Before anything looks at the text: every step below may then be slow per character, but never per attack.
  if (input.length > maxUnits) return { outcome: 'refused', fault: 'E_LONG' }
  if (!input.isWellFormed() || input.includes('\ufffd')) return { outcome: 'refused', fault: 'E_ENCODING' }

  const trimmed = input.trim()
  if (/\p{Cc}/u.test(trimmed)) return { outcome: 'refused', fault: 'E_CONTROL' }

  const composed = trimmed.replace(COMPATIBILITY, (run) => run.normalize('NFKC')).normalize('NFC')
  // Composed again, because a letter and its accent may have stood apart on either side of something invisible.
  const text = stripInvisible(composed).normalize('NFC').replace(SPACES, ' ').trim()

  if (FILLERS.test(text)) return { outcome: 'refused', fault: 'E_INVISIBLE' }
  if (/[\p{Cn}\p{Co}]/u.test(text)) return { outcome: 'refused', fault: 'E_UNASSIGNED' }
  return { outcome: 'ok', text }
}
