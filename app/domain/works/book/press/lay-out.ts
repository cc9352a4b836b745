import type { EditionFacts } from '../../kind.ts'
import type { Matter } from '../matter/set-matter.ts'
import type { BookSettings } from '../settings.ts'
import { fillColumns, type Item } from './fill-columns.ts'
import { headPages } from './head-pages.ts'
import { measureBook } from './measure-book.ts'
import { numberPages, placesOf, type Pages, type PrintedAt } from './number-pages.ts'
import type { Press } from './open-press.ts'
import type { Order } from './order-of.ts'

/** A book, laid out: what book.typ has to print, and where every name of its list then stands. */
export type LaidOut = { order: Order; pages: Pages; places: PrintedAt[] }

/**
 * Lays a book out. Typst first tells how many lines each name takes in its column and how many pages the front matter; the
 * columns are filled here, since that is where places, running heads and even columns come from.
 */
export function layOut(
  press: Press,
  order: Order,
  matter: Matter,
  { blankLeaves }: BookSettings,
  { locale }: EditionFacts,
): LaidOut {
  const { lines, begins, ends } = measureBook(press, order)
  const entries = lines.map((of, name) => ({ lines: of, beginsLetter: matter.letters[name] !== undefined }))
  const room = { lines: order.linesInColumn, columns: order.columns }
  const sheets = fillColumns(entries, room, order.opening)
  const pages = numberPages(ends, sheets, blankLeaves)
  const heading = headPages(sheets, pages, matter, { begins, ends, locale })
  return {
    order: {
      ...order,
      ...heading,
      kind: 'book',
      names: [],
      sheets: sheets.map((sheet) => sheet.map((items) => items.map((item) => printed(item, matter)))),
      blanks: pages.blanks,
    },
    pages,
    places: placesOf(sheets, pages.firstNames),
  }
}

const printed = (item: Item, { names, letters }: Matter) =>
  'name' in item ? names[item.name]! : { ...letters[item.letterOf]!, lines: item.lines }
