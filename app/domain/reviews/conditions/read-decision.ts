import { readWhy } from '#audit'
import { isStrikeReason, type StrikeReason } from '#signatures'

/** What a review does. Nobody decides on `watch`: it follows from putting names on the watch list. */
export type ReviewDeed = 'show' | 'hide' | 'strike' | 'watch'
export type Decision =
  { deed: 'show' | 'hide'; why: string } | { deed: 'strike'; reason: StrikeReason; why: string }
export type DecisionFaults = Partial<Record<'deed' | 'reason' | 'why', 'E_CHOICE' | 'E_EMPTY' | 'E_LONG'>>
export type DecisionReading =
  { outcome: 'ok'; decision: Decision } | { outcome: 'refused'; faults: DecisionFaults }

/** Reads what is to be done and why. Striking wants a reason class, which the log shows, and words for the team. */
export function readDecision(typed: Record<string, unknown>): DecisionReading {
  const faults: DecisionFaults = {}
  const { deed, reason } = typed
  const reading = readWhy(typed.why)
  const why = reading.outcome === 'ok' ? reading.why : ''
  if (reading.outcome === 'refused') faults.why = reading.fault
  if (deed === 'show' || deed === 'hide') {
    return faults.why ? { outcome: 'refused', faults } : { outcome: 'ok', decision: { deed, why } }
  }
  if (deed !== 'strike') return { outcome: 'refused', faults: { ...faults, deed: 'E_CHOICE' } }
  if (why === '') faults.why ??= 'E_EMPTY'
  if (!isStrikeReason(reason)) faults.reason = 'E_CHOICE'
  else if (!faults.why) return { outcome: 'ok', decision: { deed, reason, why } }
  return { outcome: 'refused', faults }
}
