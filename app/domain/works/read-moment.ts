import { readLocalTime } from '#drafts'

export type MomentFault = 'no-such-time' | 'twice'
export type MomentReading = { outcome: 'read'; moment: Date } | { outcome: 'refused'; fault: MomentFault }

/**
 * A moment typed as a date (`2026-03-01`) and a time of day (`18:00`) in the campaign's zone. Refused where the clock there
 * never says so, and where it says so twice, as when summer time ends. Whether it comes too soon or too late says whoever asks.
 */
export function readMoment(
  { date = '', time = '' }: { date?: string; time?: string },
  zone: string,
): MomentReading {
  const reading = readLocalTime(date.trim(), time.trim(), zone)
  switch (reading.outcome) {
    case 'once':
      return { outcome: 'read', moment: reading.at }
    case 'twice':
      return { outcome: 'refused', fault: 'twice' }
    case 'never':
    case 'no-such-date':
    case 'no-such-zone':
      return { outcome: 'refused', fault: 'no-such-time' }
  }
}
