import { isStrikeReason, type StrikeReason } from './reason.ts'

export type ReviewDeed = 'show' | 'hide' | 'strike'
export type Decision =
  { deed: 'show' | 'hide'; why: string } | { deed: 'strike'; reason: StrikeReason; why: string }
export type DecisionFaults = Partial<Record<'deed' | 'reason' | 'why', 'E_CHOICE' | 'E_EMPTY' | 'E_LONG'>>
export type DecisionReading =
  { outcome: 'ok'; decision: Decision } | { outcome: 'refused'; faults: DecisionFaults }

const LONGEST_WHY = 1_000

/** Reads what is to be done and why. Striking wants a reason class, which the log shows, and words for the team. */
export function readDecision(typed: Record<string, unknown>): DecisionReading {
  const faults: DecisionFaults = {}
  const { deed, reason } = typed
  const why = typeof typed.why === 'string' ? typed.why.toWellFormed().replaceAll('\0', '').trim() : ''
  if (why.length > LONGEST_WHY) faults.why = 'E_LONG'
  if (deed === 'show' || deed === 'hide') {
    return faults.why ? { outcome: 'refused', faults } : { outcome: 'ok', decision: { deed, why } }
  }
  if (deed !== 'strike') return { outcome: 'refused', faults: { ...faults, deed: 'E_CHOICE' } }
  if (why === '') faults.why = 'E_EMPTY'
  if (!isStrikeReason(reason)) faults.reason = 'E_CHOICE'
  else if (!faults.why) return { outcome: 'ok', decision: { deed, reason, why } }
  return { outcome: 'refused', faults }
}
