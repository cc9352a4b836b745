/** What somebody gave as a reason; an empty text where they gave none. */
export type WhyReading = { outcome: 'ok'; why: string } | { outcome: 'refused'; fault: 'E_LONG' }

// In code points; the column holds 1,000 of them.
const MOST = 300
const MOST_UNITS_TYPED = 2_000

/**
 * Reads the reason for a deed as its team will read it in the log: one line in any words, at most 300 letters. Lines,
 * controls and marks that turn the direction of what follows become spaces.
 */
export function readWhy(input: unknown): WhyReading {
  if (typeof input !== 'string') return { outcome: 'ok', why: '' }
  if (input.length > MOST_UNITS_TYPED) return { outcome: 'refused', fault: 'E_LONG' }
  const why = input
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
  return [...why].length > MOST ? { outcome: 'refused', fault: 'E_LONG' } : { outcome: 'ok', why }
}
