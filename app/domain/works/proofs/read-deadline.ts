import { readLocalTime } from '#drafts'

export type DeadlineFault = 'no-such-time' | 'twice'
export type DeadlineReading =
  { outcome: 'read'; deadline: Date } | { outcome: 'refused'; fault: DeadlineFault }

/** A deadline typed as a date (`2026-03-01`) and a time of day (`18:00`) in the campaign's zone. Whether it is far enough away says beginRound. */
export function readDeadline(
  { date = '', time = '' }: { date?: string; time?: string },
  zone: string,
): DeadlineReading {
  const reading = readLocalTime(date.trim(), time.trim(), zone)
  switch (reading.outcome) {
    case 'once':
      return { outcome: 'read', deadline: reading.at }
    case 'twice':
      return { outcome: 'refused', fault: 'twice' }
    case 'never':
    case 'no-such-date':
    case 'no-such-zone':
      return { outcome: 'refused', fault: 'no-such-time' }
  }
}
