import type { IntlShape } from 'react-intl'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What stands under a tick of a time axis, as short as its neighbours allow: an hour, a day, a month, a year. */
export function tickWords(intl: IntlShape, at: Date, apartMs: number): string {
  if (apartMs >= 360 * DAY_MS) return intl.formatDate(at, { year: 'numeric' })
  if (apartMs >= 27 * DAY_MS) return intl.formatDate(at, { month: 'short', year: 'numeric' })
  const midnight = at.getTime() % DAY_MS === 0
  return midnight || apartMs >= DAY_MS
    ? intl.formatDate(at, { day: 'numeric', month: 'short' })
    : intl.formatDate(at, { hour: '2-digit', minute: '2-digit' })
}

/** A stretch of time in words: “3 June 2026, 14:00–15:00”, “3 June 2026”, “1–7 June 2026”. */
export function stepWords(intl: IntlShape, { from, to }: { from: string; to: string }): string {
  const [begin, end] = [new Date(from), new Date(to)]
  const span = end.getTime() - begin.getTime()
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  if (span < DAY_MS)
    return intl.formatDateTimeRange(begin, end, { ...day, hour: '2-digit', minute: '2-digit' })
  if (span === DAY_MS) return intl.formatDate(begin, day)
  return intl.formatDateTimeRange(begin, end.getTime() - DAY_MS, day)
}
