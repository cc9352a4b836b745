import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeEpub } from './epub/write-epub.ts'
import type { Builder } from '../kind.ts'
import { orderNames } from './order/order-names.ts'
import { readSettings } from './read-settings.ts'
import { typeset } from './typeset.ts'
import { typesetCover } from './typeset-cover.ts'
import { spineWidth } from './spine-width.ts'
import { writeNames, writeText } from './write-text.ts'

const STEPS = 6

/**
 * Builds every file of an edition into a folder: the printer’s PDF and its cover, a PDF that screen readers can follow, an
 * EPUB, the text, and the bare names. The same order gives the same bytes. It holds a processor for seconds and hundreds
 * of megabytes, so it belongs into a process of its own. `facts.uncovered` are the places, counted from one, of the
 * names that no face can print as they are written: their names are not kept with an edition, since people leave.
 * `facts.headings` are the letters over names, each after the place of its first name: `37 B`.
 * Settings with faults are a bug here, since nobody may order such an edition.
 */
export const build: Builder = async ({ settings: raw, credits, edition, folder }, progress) => {
  const read = readSettings(raw)
  if (read.outcome === 'faulty') throw new Error(`a book with faults: ${JSON.stringify(read.faults)}`)
  const { settings } = read
  let done = 0
  const tell = (step: string) => progress(step, ++done, STEPS)

  const order = orderNames(credits, settings, edition.locale)
  const list = order.map((credit) => credits[credit]!)
  const names = list.map(({ name }) => name)
  const set = await typeset(list, settings, edition, tell)
  const { print, accessible, pages, places, headings, uncovered } = set
  const cover = await typesetCover({ names: names.length, pages }, settings, edition)
  tell('cover')
  const epub = await writeEpub({ list, places, headings, cover: cover.front }, settings, edition)
  tell('epub')

  const files = [
    { name: 'book-print.pdf', type: 'application/pdf', withNames: true, content: print },
    { name: 'book-cover.pdf', type: 'application/pdf', withNames: false, content: cover.sheet },
    { name: 'book.pdf', type: 'application/pdf', withNames: true, content: accessible },
    { name: 'book.epub', type: 'application/epub+zip', withNames: true, content: epub },
    { name: 'book.txt', type: 'text/plain', withNames: true, content: writeText(names, settings, edition) },
    { name: 'names.txt', type: 'text/plain', withNames: true, content: writeNames(names) },
  ]
  for (const { name, content } of files) await writeFile(join(folder, name), content)
  return {
    files: files.map(({ name, type, withNames }) => ({ name, type, withNames })),
    places: places.map((place, at) => ({ credit: order[at]!, ...place })),
    facts: {
      pages,
      spine: spineWidth(pages, settings.paper),
      uncovered: uncovered.map(({ name }) => String(name + 1)),
      headings: headings.flatMap((heading, at) => (heading === undefined ? [] : [`${at + 1} ${heading}`])),
    },
  }
}
