import { isTooLong } from './is-too-long.ts'
import { readLine, type LineFault } from './read-line.ts'

export type LinesReading = { outcome: 'ok'; text: string } | { outcome: 'refused'; fault: LineFault }

const UNITS_TYPED_PER_GRAPHEME = 10

/**
 * Reads a text of some lines: each by the rules for one line, empty ones left out, parted by a line feed. Refused, with the
 * reason, where a line would be, and where all of them have more than `maxGraphemes` graphemes or four bytes for each.
 * Nothing typed is an empty text.
 */
export function readLines(input: unknown, { maxGraphemes }: { maxGraphemes: number }): LinesReading {
  if (input === undefined) return { outcome: 'ok', text: '' }
  if (typeof input !== 'string') return { outcome: 'refused', fault: 'E_TYPE' }
  if (input.length > maxGraphemes * UNITS_TYPED_PER_GRAPHEME) return { outcome: 'refused', fault: 'E_LONG' }
  const lines: string[] = []
  for (const line of input.split(/\r\n|[\r\n\u2028\u2029]/u)) {
    const reading = readLine(line, { maxGraphemes })
    if (reading.outcome === 'refused') return reading
    if (reading.line !== '') lines.push(reading.line)
  }
  const text = lines.join('\n')
  return isTooLong(text, maxGraphemes) ? { outcome: 'refused', fault: 'E_LONG' } : { outcome: 'ok', text }
}
