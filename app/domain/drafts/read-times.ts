import type { Fault, FaultCode } from './faults.ts'
import type { Fields } from './fields.ts'
import { readLocalTime } from './local-time.ts'

type Event = 'opens' | 'closes'
type Read = { at: Date | null; faults: Fault[] }

export type ReadTimes = { opensAt: Date | null; closesAt: Date | null; zone: string; faults: Fault[] }

const TEN_YEARS_MS = 10 * 365.25 * 24 * 60 * 60 * 1000

/**
 * When a campaign is to open and close, read in its zone. Null where nothing is typed: it opens when it is published and
 * stays open. A time that the clocks pass twice counts once its maker has said which of the two is meant.
 */
export function readTimes(fields: Fields, now: Date): ReadTimes {
  const zone = fields.zone?.trim() || 'UTC'
  const [opens, closes] = [readTime(fields, 'opens', zone), readTime(fields, 'closes', zone)]
  const faults = [...opens.faults, ...closes.faults]
  const add = (severity: Fault['severity'], code: FaultCode, event: Event) =>
    faults.push({ severity, code, field: `${event}.date` })
  if (opens.at && opens.at <= now) add('odd', 'opens-past', 'opens')
  if (closes.at && closes.at <= now) add('wrong', 'closes-past', 'closes')
  else if (closes.at && opens.at && closes.at <= opens.at) add('wrong', 'closes-first', 'closes')
  else if (closes.at && closes.at.getTime() > now.getTime() + TEN_YEARS_MS) add('odd', 'closes-far', 'closes')
  return { opensAt: opens.at, closesAt: closes.at, zone, faults }
}

function readTime(fields: Fields, event: Event, zone: string): Read {
  const [date, time] = [fields[`${event}.date`]?.trim() ?? '', fields[`${event}.time`]?.trim() ?? '']
  if (date === '' && time === '') return { at: null, faults: [] }
  const fault = (
    severity: Fault['severity'],
    code: FaultCode,
    field: string,
    facts?: Fault['facts'],
  ): Read => ({
    at: null,
    faults: [{ severity, code, field, ...(facts && { facts }) }],
  })
  const read = readLocalTime(date, time, zone)
  switch (read.outcome) {
    case 'once':
      return { at: read.at, faults: [] }
    case 'twice': {
      const which = fields[`${event}.which`]
      if (which === 'first' || which === 'second') return { at: read[which], faults: [] }
      return fault('missing', 'time-twice', `${event}.which`, { time, date })
    }
    case 'never':
      return fault('wrong', 'time-never', `${event}.time`, { time, before: read.before, after: read.after })
    case 'no-such-date':
      return fault('wrong', 'time-unreadable', `${event}.date`)
    case 'no-such-zone':
      return fault('wrong', 'zone-unknown', 'zone')
  }
}
