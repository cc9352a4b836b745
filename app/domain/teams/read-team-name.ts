import { readLine, type LineFault } from '#names'

export type TeamNameFault = LineFault | 'E_EMPTY'
export type TeamNameReading = { outcome: 'ok'; name: string } | { outcome: 'refused'; fault: TeamNameFault }

const MAX_GRAPHEMES = 100
// What the column holds, in code points; some letters take several.
const MAX_POINTS = 200

/**
 * Reads the name of a team as typed. As strict as any line a stranger may come to read: no web address, no markup, no
 * emoji; 1 to 100 graphemes.
 */
export function readTeamName(input: unknown): TeamNameReading {
  const reading = readLine(input, { maxGraphemes: MAX_GRAPHEMES })
  if (reading.outcome === 'refused') return reading
  if (reading.line === '') return { outcome: 'refused', fault: 'E_EMPTY' }
  if ([...reading.line].length > MAX_POINTS) return { outcome: 'refused', fault: 'E_LONG' }
  return { outcome: 'ok', name: reading.line }
}
