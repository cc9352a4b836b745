import { readLocalTime } from '#drafts'

export type CutOffFault = 'no-such-time' | 'twice' | 'ahead'
export type CutOffReading =
  { outcome: 'read'; /** Undefined means now. */ cutOff?: Date } | { outcome: 'refused'; fault: CutOffFault }

/** Up to when names are to be in an edition, typed as a date and a time of day in the campaign's zone; nothing typed means now. */
export function readCutOff(
  { date = '', time = '' }: { date?: string; time?: string },
  zone: string,
  now = new Date(),
): CutOffReading {
  if (!date.trim() && !time.trim()) return { outcome: 'read' }
  const reading = readLocalTime(date.trim(), time.trim() || '00:00', zone)
  switch (reading.outcome) {
    case 'once':
      return reading.at > now
        ? { outcome: 'refused', fault: 'ahead' }
        : { outcome: 'read', cutOff: reading.at }
    case 'twice':
      return { outcome: 'refused', fault: 'twice' }
    case 'never':
    case 'no-such-date':
    case 'no-such-zone':
      return { outcome: 'refused', fault: 'no-such-time' }
  }
}
