/**
 * What a date and a time of day mean in a zone. Twice a year they may mean two moments (when clocks are put back) or none (when they
 * are put forward): then it is for a person to say which, and not for us to guess.
 */
export type LocalTime =
  | { outcome: 'once'; at: Date }
  | { outcome: 'twice'; first: Date; second: Date }
  /** The clocks jump over this time; from `before` (local, HH:MM) to `after`. */
  | { outcome: 'never'; before: string; after: string }
  | { outcome: 'no-such-date' }
  | { outcome: 'no-such-zone' }

const DATE = /^(2\d{3})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/
const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

// The runtime lists a few cities by names that the IANA database has given up; it understands the new ones.
const renamed: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
}

/** Every zone that can be chosen (IANA time zone database, as the runtime knows it), UTC first. */
export const timeZones = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone !== 'UTC')
    .map((zone) => renamed[zone] ?? zone)
    .toSorted(),
]

/** Reads a date (`2026-10-25`) and a time of day (`02:30`) in a named zone (`Europe/Berlin`). */
export function readLocalTime(date: string, time: string, zone: string): LocalTime {
  const wall = wallClock(date, time)
  if (wall === undefined) return { outcome: 'no-such-date' }
  const offsetAt = offsetsOf(zone)
  if (!offsetAt) return { outcome: 'no-such-zone' }
  // No zone changes its clocks twice within two days; what held the day before and the day after are the candidates.
  const offsets = [...new Set([offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)])]
  const moments = offsets
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(moment) === wall)
    .toSorted((one, other) => one - other)
  const [first, second] = moments
  if (first === undefined) {
    const jump = findJump(Math.min(...offsets.map((offset) => wall - offset)), offsetAt)
    return { outcome: 'never', before: jump.before, after: jump.after }
  }
  return second === undefined
    ? { outcome: 'once', at: new Date(first) }
    : { outcome: 'twice', first: new Date(first), second: new Date(second) }
}

/** A moment as the date and the time of day that mean it in a zone, and which of the two where the clocks pass that time twice. */
export function writeLocalTime(
  at: Date,
  zone: string,
): { date: string; time: string; which?: 'first' | 'second' } {
  const offset = offsetsOf(zone)?.(at.getTime()) ?? 0
  const [date, clock] = new Date(at.getTime() + offset).toISOString().split('T') as [string, string]
  const time = clock.slice(0, 5)
  const read = readLocalTime(date, time, zone)
  if (read.outcome !== 'twice') return { date, time }
  return { date, time, which: at < read.second ? 'first' : 'second' }
}

/** A date and time as if they were UTC, in milliseconds; undefined for the 29th of a short February. */
function wallClock(date: string, time: string): number | undefined {
  const [, year, month, day] = DATE.exec(date) ?? []
  const [, hour, minute] = TIME.exec(time) ?? []
  if (!year || !hour) return undefined
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return new Date(wall).toISOString().startsWith(date) ? wall : undefined
}

type OffsetAt = (moment: number) => number

/** How far ahead of UTC a zone is at a moment, in milliseconds; undefined for a zone that nobody knows. */
function offsetsOf(zone: string): OffsetAt | undefined {
  if (!timeZones.includes(zone)) return undefined
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  return (moment) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')!.value
    const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
    return sign ? (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS : 0
  }
}

/** The change of clocks within the two days after a moment: the local time at which it comes, and the one it leads to. */
function findJump(from: number, offsetAt: OffsetAt): { before: string; after: string } {
  let [low, high] = [from - DAY_MS, from + DAY_MS]
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetAt(middle) === offsetAt(low)) low = middle
    else high = middle
  }
  const local = (offset: number) => new Date(high + offset).toISOString().slice(11, 16)
  return { before: local(offsetAt(low)), after: local(offsetAt(high)) }
}
