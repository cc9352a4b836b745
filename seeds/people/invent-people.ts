import { affiliationsOf } from './affiliations.ts'
import { europe } from './countries-of-europe.ts'
import { restOfTheWorld } from './countries-of-the-world.ts'
import type { Country } from './country.ts'
import { dice, type Dice } from './dice.ts'
import { inForm, type NamePool, type Parts } from './name-pool.ts'
import { tradesOf } from './trades/by-language.ts'

/** A campaign that began in the British Isles and America, and spread. */
const countries = [...europe, ...restOfTheWorld]

export type DemoPerson = { name: string; occupation: string; affiliation: string; country: string }

/**
 * People who do not exist, one after another without end; the same seed invents the same people.
 * With `livesIn`, only of those countries.
 */
export function* inventPeople(seed: number, livesIn?: string[]): Generator<DemoPerson> {
  const throwing = dice(seed)
  const homes = livesIn ? countries.filter(({ code }) => livesIn.includes(code)) : countries
  if (homes.length === 0) throw new Error(`nobody is known to live in ${livesIn?.join(', ')}`)
  for (;;) yield invent(throwing, homes)
}

function invent(throwing: Dice, homes: Country[]): DemoPerson {
  const home = weighted(throwing, homes, (country) => country.weight)
  const [pool] = weighted(throwing, home.names, ([, share]) => share)
  const woman = throwing.chance(0.54)
  return {
    name: nameFrom(pool, woman, throwing),
    occupation: occupation(languageOf(home, pool), woman, throwing),
    affiliation: affiliation(languageOf(home, pool), throwing),
    country: throwing.chance(0.06) ? '' : home.code,
  }
}

function nameFrom(pool: NamePool, woman: boolean, throwing: Dice) {
  const parts: Parts = {
    woman,
    given: () => throwing.pick(woman ? pool.women : pool.men),
    family: () => inForm(throwing.pick(pool.families), woman),
    father: () => throwing.pick(pool.men),
    chance: throwing.chance,
  }
  return pool.shape(parts).normalize('NFC')
}

function languageOf(home: Country, pool: NamePool) {
  return home.language === 'en' ? 'en' : pool.language
}

function occupation(language: string, woman: boolean, throwing: Dice) {
  if (throwing.chance(0.12)) return ''
  const own = tradesOf[language]
  const spoken = own && throwing.chance(0.8) ? language : 'en'
  const word = inForm(throwing.pickEarly(tradesOf[spoken]!), woman)
  return throwing.chance(0.7) ? capitalised(word, spoken) : word
}

function capitalised(word: string, language: string) {
  const first = String.fromCodePoint(word.codePointAt(0)!)
  return first.toLocaleUpperCase(language) + word.slice(first.length)
}

function affiliation(language: string, throwing: Dice) {
  const known = affiliationsOf(language)
  return known.length === 0 || throwing.chance(0.68) ? '' : throwing.pick(known)
}

function weighted<T>(throwing: Dice, list: readonly T[], weight: (one: T) => number): T {
  let left = throwing.throwOne() * list.reduce((sum, one) => sum + weight(one), 0)
  return list.find((one) => (left -= weight(one)) < 0) ?? list.at(-1)!
}
