export type CodeReading = { outcome: 'ok'; code: string } | { outcome: 'refused'; fault: 'E_CODE' | 'E_TYPE' }

const MAX_UNITS_TYPED = 64
const DIGIT = /\p{Nd}/u
const SEPARATORS = /[\p{White_Space}\p{Pd}\p{Default_Ignorable_Code_Point}\u2212]/gu

/**
 * Reads the six digits a person copies out of an email: grouped or not, and in whichever decimal digits their
 * keyboard writes (Arabic, Devanagari, full width). Comes back as six ASCII digits, or refused.
 */
export function readCode(input: unknown): CodeReading {
  if (typeof input !== 'string') return { outcome: 'refused', fault: 'E_TYPE' }
  if (input.length > MAX_UNITS_TYPED) return { outcome: 'refused', fault: 'E_CODE' }
  const code = Array.from(input.replace(SEPARATORS, ''), toAscii).join('')
  return /^[0-9]{6}$/u.test(code) ? { outcome: 'ok', code } : { outcome: 'refused', fault: 'E_CODE' }
}

// Unicode assigns decimal digits in runs of ten, zero first (Unicode Standard, 4.6), so the distance from the run's
// beginning is the value.
function toAscii(letter: string): string {
  if (!DIGIT.test(letter)) return letter
  const point = letter.codePointAt(0) ?? 0
  let first = point
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1
  return String((point - first) % 10)
}
