import { readMoment, type MomentFault } from '../read-moment.ts'

export type CutOffFault = MomentFault | 'ahead'
export type CutOffReading =
  { outcome: 'read'; /** Undefined means now. */ cutOff?: Date } | { outcome: 'refused'; fault: CutOffFault }

/** Up to when names are to be in an edition, typed as a date and a time of day in the campaign's zone; nothing typed means now. */
export function readCutOff(
  { date = '', time = '' }: { date?: string; time?: string },
  zone: string,
  now = new Date(),
): CutOffReading {
  if (!date.trim() && !time.trim()) return { outcome: 'read' }
  const reading = readMoment({ date, time: time.trim() || '00:00' }, zone)
  if (reading.outcome === 'refused') return reading
  return reading.moment > now
    ? { outcome: 'refused', fault: 'ahead' }
    : { outcome: 'read', cutOff: reading.moment }
}
