import type { Sheet } from './fill-columns.ts'

/** Where the parts of a book begin, counted in pages from the first one, which is 1. */
export type Pages = { firstNames: number; lastNames: number; blanks: number; all: number }

// Sheets are printed, folded and cut in fours.
const SIGNATURE = 4

/**
 * The pages of a book whose front matter ends on some page: names begin on the next right-hand page, after them come the
 * blank leaves, and as many more blank pages as make the whole divisible by four.
 */
export function numberPages(lastOfFront: number, sheets: Sheet[], blankLeaves: number): Pages {
  const firstNames = lastOfFront + (lastOfFront % 2 === 0 ? 1 : 2)
  const lastNames = firstNames + sheets.length - 1
  const leaves = lastNames + (lastNames % 2) + 2 * blankLeaves
  const all = Math.ceil(leaves / SIGNATURE) * SIGNATURE
  return { firstNames, lastNames, blanks: all - lastNames, all }
}

/** Where a name is printed: its page, as the number on it says, and its column, from 1 in the direction of reading. */
export type PrintedAt = { page: number; column: number }

/** Where each name of a list is printed. */
export function placesOf(sheets: Sheet[], firstNames: number): PrintedAt[] {
  const places: PrintedAt[] = []
  for (const [sheet, columns] of sheets.entries())
    for (const [column, items] of columns.entries())
      for (const item of items)
        if ('name' in item) places[item.name] = { page: firstNames + sheet, column: column + 1 }
  return places
}
