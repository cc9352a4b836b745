import { createHash } from 'node:crypto'
import type { BookSettings } from '../settings.ts'
import { familyName, type Person } from './family-name.ts'

/**
 * The places of names in a book: `[2, 0, 1]` prints the third name first. Alphabets are sorted as the locale does; equal
 * names keep the order they came in, so the same list always gives the same book. For `random`, names stand in the order
 * of SHA-256 over seed, line feed and name in NFC, so that anybody can draw the lot again:
 * `printf '%s\n%s' SEED NAME | sha256sum`. For `date` they stay as they come.
 */
export function orderNames(
  people: Person[],
  { order, seed }: Pick<BookSettings, 'order' | 'seed'>,
  locale: string,
): number[] {
  const places = [...people.keys()]
  if (order === 'date') return places
  if (order === 'random') {
    const lots = people.map(({ name }) => lotOf(name, seed))
    return places.toSorted((a, b) => Buffer.compare(lots[a]!, lots[b]!) || a - b)
  }
  const { compare } = new Intl.Collator(locale)
  const keys = people.map((person) => {
    const { family, given } = familyName(person)
    return order === 'family' ? [family, given, person.name] : [person.name, family, given]
  })
  return places.toSorted((a, b) => {
    const [one, other] = [keys[a]!, keys[b]!]
    for (const part of [0, 1, 2]) {
      const difference = compare(one[part]!, other[part]!)
      if (difference !== 0) return difference
    }
    return a - b
  })
}

const lotOf = (name: string, seed: string) =>
  createHash('sha256')
    .update(`${seed}\n${name.normalize('NFC')}`)
    .digest()
