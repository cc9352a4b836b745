import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Many signatures within ten minutes that have something in common which the others have not. */
export type Burst = {
  from: Date
  until: Date
  /** Signatures of these ten minutes, and how many of them share the trait. */
  all: number
  alike: number
  trait: 'country' | 'occupation' | 'word' | 'shape'
  value: string
  /** The trait's share among everybody else who was looked at, from 0 to 1. */
  usually: number
}

// Bounds the time this takes; in the busiest hours on record, these are the newest six minutes.
const NEWEST = 10_000
const SLOT_MS = 600_000
const FEWEST = 30
// A crowd that comes in through one broadcast looks like everybody else, only faster. What is looked for is a share that
// is several times the usual one and large in itself; countries and occupations are shared by many people anyway.
const TIMES_USUAL = 4
const LARGE = { country: 0.5, occupation: 0.3, word: 0.1, shape: 0.25 }
const MOST = 20

type Trait = Burst['trait']
type Counts = Record<Trait, Map<string, number>>
type Row = [slot: number, country: string, occupation: string, name: string]

/**
 * Looks through a campaign's newest ten thousand signatures for bursts, newest first. Works from what is stored: when
 * each was confirmed, countries, occupations, and how names are built (a word in common, or one form such as `a999`).
 * None is proof of anything: a school or a trade may sign together.
 */
export async function findBursts(db: Db, campaignId: string): Promise<Burst[]> {
  const newest = await readNewest(db, campaignId)
  const slots = new Map<number, { all: number; counts: Counts }>()
  for (const [slot, country, occupation, name] of newest) {
    const known = slots.get(slot) ?? { all: 0, counts: noCounts() }
    slots.set(slot, known)
    known.all += 1
    const { counts } = known
    add(counts.country, country)
    add(counts.occupation, occupation)
    const first = name.split(' ', 1)[0]!
    const last = name.slice(name.lastIndexOf(' ') + 1)
    add(counts.word, first)
    if (last !== first) add(counts.word, last)
    add(counts.shape, shapeOf(name))
  }
  const inAll = (trait: Trait, value: string) =>
    slots.values().reduce((sum, { counts }) => sum + (counts[trait].get(value) ?? 0), 0)
  return [...slots]
    .toSorted(([one], [other]) => other - one)
    .flatMap(([slot, { all, counts }]) =>
      Object.entries(counts)
        .flatMap(([trait, values]) =>
          [...values].map(([value, alike]) => ({ trait: trait as Trait, value, alike })),
        )
        .filter(({ trait, alike }) => alike >= FEWEST && alike / all >= LARGE[trait])
        .toSorted((one, other) => other.alike - one.alike)
        .map(({ trait, value, alike }): Burst => {
          const usually = (inAll(trait, value) - alike) / Math.max(1, newest.length - all)
          const [from, until] = [new Date(slot * SLOT_MS), new Date((slot + 1) * SLOT_MS)]
          return { from, until, all, alike, trait, value, usually }
        }),
    )
    .filter(({ alike, all, usually }) => alike / all >= TIMES_USUAL * usually)
    .slice(0, MOST)
}

// As one text: ten thousand rows, one by one, take most of the time that all of this takes.
async function readNewest(db: Db, campaignId: string): Promise<Row[]> {
  const { rows } = await sql<{ newest: Row[] | null }>`
    select json_agg(json_build_array(slot, country, occupation, name)) as newest from (
      select floor(date_part('epoch', confirmed_at) * 1000 / ${SLOT_MS})::integer as slot, country,
             occupation_key as occupation, lower(name) as name
        from signatures
       where campaign_id = ${campaignId} and state = 'standing'
       order by confirmed_at desc, id desc
       limit ${NEWEST}) as signed`.execute(db)
  return rows[0]?.newest ?? []
}

const noCounts = (): Counts => ({
  country: new Map(),
  occupation: new Map(),
  word: new Map(),
  shape: new Map(),
})

function add(counts: Map<string, number>, value: string): void {
  if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
}

const shapeOf = (name: string) =>
  /\d/.test(name) ? name.replaceAll(/\d/g, '9').replaceAll(/[^\d ]+/g, 'a') : ''
