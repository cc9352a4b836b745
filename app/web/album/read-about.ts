import { readLine } from '#names'

export type AboutReading =
  | { outcome: 'ok'; place: string; recordedBy: string }
  | { outcome: 'refused'; faults: Partial<Record<'place' | 'recordedBy', string>> }

/** Reads where and by whom a room was recorded, as people type it; both have to be there. */
export function readAbout(typed: Record<string, string>): AboutReading {
  const place = readLine(typed.place ?? '')
  const recordedBy = readLine(typed.recordedBy ?? '')
  const faultOf = (reading: typeof place) =>
    reading.outcome === 'refused' ? reading.fault : reading.line === '' ? 'E_EMPTY' : undefined
  const faults = { place: faultOf(place), recordedBy: faultOf(recordedBy) }
  if (place.outcome === 'refused' || recordedBy.outcome === 'refused' || faults.place || faults.recordedBy)
    return { outcome: 'refused', faults }
  return { outcome: 'ok', place: place.line, recordedBy: recordedBy.line }
}
