import type { EditionFacts } from '../kind.ts'
import type { Listed, Uncovered } from './matter/set-names.ts'
import { setMatter } from './matter/set-matter.ts'
import type { Sleeve } from './matter/sleeve.ts'
import { layOut } from './press/lay-out.ts'
import { markBoxes } from './press/mark-boxes.ts'
import type { PrintedAt } from './press/number-pages.ts'
import { openPress } from './press/open-press.ts'
import { orderOf } from './press/order-of.ts'
import type { BookSettings } from './settings.ts'

/** A typeset book. Places, headings and what is uncovered are of the list as it was given, name by name. */
export type Typeset = {
  /** For the printer: fonts embedded, bleed and marks where they were asked for, and the place of the cut on every page. */
  print: Buffer
  /** For everybody: tagged, PDF/UA-1, of the size of the cut page. */
  accessible: Buffer
  /** All pages, blank ones too. */
  pages: number
  places: PrintedAt[]
  /** The heading that begins with a name: see beginLetters. */
  headings: (string | undefined)[]
  uncovered: Uncovered[]
}

/**
 * Typesets a list of names, given in the order of the book, into its two PDFs. The same list, settings and edition give
 * the same bytes. The number on a page counts every page from the first on, so it is also the one a reading program shows.
 */
export async function typeset(
  list: Listed[],
  settings: BookSettings,
  edition: EditionFacts,
  progress: (step: 'set' | 'measured' | 'print' | 'accessible') => void = () => {},
  sleeve?: Sleeve,
): Promise<Typeset> {
  const matter = await setMatter(list, settings, edition, sleeve)
  progress('set')
  const press = await openPress(matter.fonts)
  try {
    const at = new Date(edition.cutOff)
    const order = orderOf(matter, settings, edition, false)
    const { order: book, pages, places } = layOut(press, order, matter, settings, edition)
    progress('measured')
    const sheets = press.typeset('book', book)
    if (sheets.numOfPages !== pages.all) throw new Error(`${sheets.numOfPages} pages came of ${pages.all}`)
    const { off, bleed, marks } = orderOf(matter, settings, edition, true)
    const forPrinter = off > 0 ? press.typeset('book', { ...book, off, bleed, marks }) : sheets
    const print = markBoxes(press.print(forPrinter, { at, tagged: false }), { off, bleed })
    progress('print')
    const accessible = press.print(sheets, { at, tagged: true })
    progress('accessible')
    const { headings, uncovered } = matter
    return { print, accessible, pages: pages.all, places, headings, uncovered }
  } finally {
    press.forget()
  }
}
