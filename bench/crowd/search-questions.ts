import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { dice } from '#seeds/people/index.ts'

export type Question = { q?: string; country?: string; occupation?: string; after?: string }
export type Kind = { kind: string; questions: Question[] }

type Row = { name: string; country: string; occupation_key: string; occupation: string }

/** What people type into a list of a million names, kind by kind, from names that stand there. */
export async function askableQuestions(db: Db, campaignId: string, each: number): Promise<Kind[]> {
  const people = await sample(db, campaignId, 20_000)
  const throwing = dice(11)
  const drawn = () => throwing.pick(people)
  const first = ({ name }: Row) => name.split(' ')[0]!
  const last = ({ name }: Row) => name.split(' ').at(-1)!
  const letters = (count: number) => [...drawn().name].slice(0, count).join('')
  const twoWords = people.filter(({ name }) => name.includes(' '))
  const couple = () => throwing.pick(twoWords)
  const firsts = commonest(people.map(first), 40)
  const lasts = commonest(twoWords.map(last), 40)
  const trades = commonest(people.map(({ occupation_key }) => occupation_key).filter(Boolean), 40)
  const countries = commonest(people.map(({ country }) => country).filter(Boolean), 80)
  const rare = countries.slice(-15)
  const many = (kind: string, ask: () => Question) => ({ kind, questions: Array.from({ length: each }, ask) })
  return [
    many('full name', () => ({ q: couple().name })),
    many('surname, random', () => ({ q: last(couple()) })),
    many('surname, 40 commonest', () => ({ q: throwing.pick(lasts) })),
    many('first name, 40 commonest', () => ({ q: throwing.pick(firsts) })),
    many('4 letters', () => ({ q: letters(4) })),
    many('3 letters', () => ({ q: letters(3) })),
    many('2 letters', () => ({ q: letters(2) })),
    many('first and last name', () => pairOf(couple(), first, last)),
    many('last and first name', () => pairOf(couple(), last, first)),
    many('two common words', () => ({ q: `${throwing.pick(firsts)} ${throwing.pick(lasts)}` })),
    many('common name, common occupation', () => ({
      q: `${throwing.pick(firsts)} ${throwing.pick(trades)}`,
    })),
    many('2 letters twice', () => ({ q: `${letters(2)} ${letters(2)}` })),
    many('word and its country', () => ({
      q: last(drawn()),
      country: throwing.pick(countries.slice(0, 10)),
    })),
    many('common word, rare country', () => ({ q: throwing.pick(firsts), country: throwing.pick(rare) })),
    many('2 letters, rare country', () => ({ q: letters(2), country: throwing.pick(rare) })),
    many('occupation alone', () => ({ occupation: throwing.pick(trades) })),
    many('occupation and country', () => ({
      occupation: throwing.pick(trades),
      country: throwing.pick(countries),
    })),
  ]
}

function pairOf(row: Row, one: (row: Row) => string, other: (row: Row) => string): Question {
  return { q: `${one(row)} ${other(row)}` }
}

function commonest(words: string[], most: number): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([word]) => word)
}

async function sample(db: Db, campaignId: string, most: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select name, country, occupation, occupation_key from signatures tablesample bernoulli (5) repeatable (7)
     where campaign_id = ${campaignId} and state = 'standing' and listing = 'public' limit ${most}`.execute(
    db,
  )
  return rows
}
