import { isId } from '#db/is-id.ts'

/** Which signatures are meant: all of what is given must be true of each. Times are ISO 8601, UTC. */
export type Conditions = {
  from?: string
  until?: string
  country?: string
  /** An occupation's key, as in the figures. */
  occupation?: string
  /** Somewhere in the name, whatever its case. */
  text?: string
  held?: boolean
  /** Those that one burst has brought. */
  burst?: string
  /** Exactly these, chosen one by one. */
  ids?: string[]
}

export type ConditionFaults = Partial<Record<'from' | 'until' | 'any', 'E_TIME' | 'E_ORDER' | 'E_EMPTY'>>
export type ConditionsReading =
  { outcome: 'ok'; conditions: Conditions } | { outcome: 'refused'; faults: ConditionFaults }

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?$/
const LONGEST = 200
/**
 * Reads which signatures a form means. Times come as browsers send them (`2026-06-01T12:00`), meant in UTC. At least one
 * condition must be given: nobody means everybody by leaving a form empty.
 */
export function readConditions(typed: Record<string, unknown>): ConditionsReading {
  const faults: ConditionFaults = {}
  const time = (field: 'from' | 'until') => {
    const given = textOf(typed[field])
    if (!given) return undefined
    const at = LOCAL_TIME.test(given) ? new Date(given.endsWith('Z') ? given : `${given}Z`) : undefined
    if (!at || Number.isNaN(at.getTime())) faults[field] = 'E_TIME'
    else return at.toISOString()
    return undefined
  }
  const [from, until] = [time('from'), time('until')]
  if (from && until && until <= from) faults.until = 'E_ORDER'
  const ids = [typed.id].flat().filter((id): id is string => typeof id === 'string' && isId(id))
  const given: Conditions = {
    from,
    until,
    country: textOf(typed.country)?.toUpperCase(),
    occupation: textOf(typed.occupation),
    text: textOf(typed.text),
    held: typed.held === 'on' || undefined,
    burst: typeof typed.burst === 'string' && isId(typed.burst) ? typed.burst : undefined,
    ids: ids.length > 0 ? ids : undefined,
  }
  const conditions = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  if (Object.keys(conditions).length === 0 && Object.keys(faults).length === 0) faults.any = 'E_EMPTY'
  if (Object.keys(faults).length > 0) return { outcome: 'refused', faults }
  return { outcome: 'ok', conditions }
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.isWellFormed()) return undefined
  return value.replaceAll('\0', '').trim().slice(0, LONGEST) || undefined
}
