import { intlFor } from '#i18n/speak.ts'
import type { Matter } from '../matter/set-matter.ts'
import type { Sheet } from './fill-columns.ts'
import type { Pages } from './number-pages.ts'

type Head = { text: string; stack: number }

/** What stands over and under the pages of a book, by page. */
export type Headings = { heads: Record<number, Head>; folios: Record<number, string> }

/**
 * The running heads and numbers of pages. In an alphabet a left page is headed by its first word and a right page by its
 * last, as in a dictionary; else by the book’s title and the heading of the names. The page that opens the names is not
 * headed; before the preface and on blank pages there is nothing at all.
 */
export function headPages(
  sheets: Sheet[],
  { firstNames }: Pages,
  { words, names, front }: Matter,
  { begins, ends, locale }: { begins: number | undefined; ends: number; locale: string },
): Headings {
  const heads: Headings['heads'] = {}
  const folios: Headings['folios'] = {}
  const intl = intlFor(locale)
  const number = (page: number) => (folios[page] = intl.formatNumber(page, { useGrouping: false }))
  for (let page = begins ?? ends + 1; page <= ends; page++) number(page)

  const heading = { text: front.namesHeading[0]!, stack: front.stack }
  for (const [place, sheet] of sheets.entries()) {
    const page = firstNames + place
    number(page)
    if (place === 0) continue
    const isLeft = page % 2 === 0
    const printed = sheet.flat().filter((item) => 'name' in item)
    const { name } = (isLeft ? printed[0] : printed.at(-1))!
    const word = words[name]
    const instead = isLeft ? { text: front.title.text, stack: front.title.stack } : heading
    heads[page] = word ? { text: word, stack: names[name]!.stack } : instead
  }
  return { heads, folios }
}
