import { readSettings } from '../book/read-settings.ts'
import { isDay } from '../pages/read-occasion.ts'
import { settingsOf, type BookField, type BookFields } from './book-fields.ts'

export type BookFault = { field: BookField; code: string }

/** What is missing or wrong in the form of a book: what the engine cannot print, and a day that is none. */
export function findBookFaults(fields: BookFields): BookFault[] {
  const read = readSettings(settingsOf(fields))
  const day = fields.occasionDate.trim()
  return [
    ...(read.outcome === 'faulty' ? read.faults : []),
    ...(day && !isDay(day) ? [{ field: 'occasionDate' as const, code: 'unreadable' }] : []),
  ]
}
