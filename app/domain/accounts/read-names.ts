import { readLine, readName } from '#names'

type Reading = { outcome: 'ok'; name: string } | { outcome: 'refused'; fault: string }

// What the columns hold, in code points.
const LONGEST_NAME = 200
const LONGEST_PASSKEY_NAME = 100

/** Reads an organiser's name by the rules for every name, as their team will see it. */
export function readOrganiserName(typed: unknown): Reading {
  const reading = readName(typed ?? '')
  if (reading.outcome === 'refused') return reading
  if ([...reading.name].length > LONGEST_NAME) return { outcome: 'refused', fault: 'E_LONG' }
  return { outcome: 'ok', name: reading.name }
}

/** Reads what somebody calls a passkey: a short line, such as “Office laptop”. */
export function readPasskeyName(typed: unknown): Reading {
  const reading = readLine(typed ?? '', { maxGraphemes: 60 })
  if (reading.outcome === 'refused') return reading
  if (reading.line === '') return { outcome: 'refused', fault: 'E_EMPTY' }
  if ([...reading.line].length > LONGEST_PASSKEY_NAME) return { outcome: 'refused', fault: 'E_LONG' }
  return { outcome: 'ok', name: reading.line }
}
