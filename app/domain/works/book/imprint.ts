import { sayIn } from '#i18n/speak.ts'
import type { EditionFacts } from '../kind.ts'
import { hyphenate, readIsbn } from './isbn.ts'
import type { BookSettings } from './settings.ts'

/** The paragraphs of a book’s imprint page, the publisher’s own first: which edition, how many names, of when, in which order. */
export function imprintOf(settings: BookSettings, edition: EditionFacts, names: number): string[] {
  const say = sayIn(edition.locale)
  const orders = { family: 'book.order.family', given: 'book.order.given', date: 'book.order.date' } as const
  const order =
    settings.order === 'random'
      ? say('book.order.random', { seed: settings.seed })
      : say(orders[settings.order])
  return [
    ...settings.imprint.split(/\n\s*\n/),
    edition.number === undefined ? say('book.proof') : say('book.edition', { number: edition.number }),
    `${say('book.names', { count: names, at: new Date(edition.cutOff) })} ${order}`,
    `${say('book.hash')}\n${edition.listHash.replace(/.{32}/, '$&\n')}`,
    edition.address,
    ...(settings.isbn ? [`ISBN ${hyphenate(readIsbn(settings.isbn)!, settings.isbn)}`] : []),
  ].filter((line) => line.trim() !== '')
}
