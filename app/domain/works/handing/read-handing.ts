import { isDay } from '../pages/read-occasion.ts'

/** Where copies of a book were handed out, as a form says it. `day` is `2026-03-10`. */
export type Handing = { place: string; day: string; copies: number; photoAlt: string }
export type HandingFault = 'missing' | 'long' | 'unreadable'
export type HandingFaults = Partial<Record<keyof Handing, HandingFault>>

const LONGEST_PLACE = 200
const LONGEST_ALT = 500
// No printer has made more copies of one book.
const MOST_COPIES = 10_000_000
const COPIES = /^[1-9]\d{0,7}$/

/** Reads where, when and how many. A photograph needs words for those who do not see it (WCAG 2.2, SC 1.1.1). */
export function readHanding(
  typed: Record<string, string>,
  hasPhoto: boolean,
): { outcome: 'read'; handing: Handing } | { outcome: 'refused'; faults: HandingFaults } {
  const { place = '', day = '', copies = '', photoAlt = '' } = typed
  const faults: HandingFaults = {
    ...lineFault('place', place, LONGEST_PLACE, true),
    ...lineFault('photoAlt', photoAlt, LONGEST_ALT, hasPhoto),
    ...(isDay(day.trim()) ? {} : { day: day.trim() ? 'unreadable' : 'missing' }),
    ...(COPIES.test(copies.trim()) && Number(copies) <= MOST_COPIES ? {} : { copies: 'unreadable' }),
  }
  if (Object.keys(faults).length > 0) return { outcome: 'refused', faults }
  return {
    outcome: 'read',
    handing: { place: oneLine(place), day: day.trim(), copies: Number(copies), photoAlt: oneLine(photoAlt) },
  }
}

const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()

function lineFault(field: keyof Handing, text: string, most: number, required: boolean): HandingFaults {
  const line = oneLine(text)
  if (line === '' && required) return { [field]: 'missing' }
  return line.length > most ? { [field]: 'long' } : {}
}
