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

// Bounds the time this takes to some 50 ms on an idle machine; in the busiest hours on record, these are the newest six minutes.
const NEWEST = 10_000
const SLOT_MS = 600_000
const FEWEST = 30
// A crowd that comes in through one broadcast looks like everybody else, only faster. What is looked for is a share that
// is several times the usual one and large in itself; countries and occupations are shared by many people anyway.
const TIMES_USUAL = 4
const LARGE = { country: 0.5, occupation: 0.3, word: 0.1, shape: 0.25 }
const MOST = 20

/**
 * Looks through a campaign's newest ten thousand signatures for bursts, newest first. Works from what is stored: when
 * each was confirmed, countries, occupations, and how names are built (a word in common, or one form such as `a999`).
 * None is proof of anything: a school or a trade may sign together.
 */
export async function findBursts(db: Db, campaignId: string): Promise<Burst[]> {
  const newest = await db
    .selectFrom('signatures')
    .select(['name', 'country', 'occupation_key as occupation', sql<Date>`confirmed_at`.as('at')])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute()
  const slots = new Map<number, { all: number; traits: Map<string, number> }>()
  const totals = new Map<string, number>()
  for (const signature of newest) {
    const slot = Math.floor(signature.at.getTime() / SLOT_MS)
    const counted = slots.get(slot) ?? { all: 0, traits: new Map<string, number>() }
    slots.set(slot, counted)
    counted.all += 1
    for (const trait of traitsOf(signature)) {
      counted.traits.set(trait, (counted.traits.get(trait) ?? 0) + 1)
      totals.set(trait, (totals.get(trait) ?? 0) + 1)
    }
  }
  return [...slots]
    .toSorted(([one], [other]) => other - one)
    .flatMap(([slot, { all, traits }]) =>
      [...traits]
        .filter(([, alike]) => alike >= FEWEST)
        .toSorted(([, one], [, other]) => other - one)
        .map(([named, alike]): Burst => {
          const [trait, value] = named.split('\0') as [Burst['trait'], string]
          const usually = (totals.get(named)! - alike) / Math.max(1, newest.length - all)
          const [from, until] = [new Date(slot * SLOT_MS), new Date((slot + 1) * SLOT_MS)]
          return { from, until, all, alike, trait, value, usually }
        }),
    )
    .filter(({ alike, all, usually, trait }) => alike / all >= Math.max(LARGE[trait], TIMES_USUAL * usually))
    .slice(0, MOST)
}

function traitsOf({
  name,
  country,
  occupation,
}: {
  name: string
  country: string
  occupation: string
}): Set<string> {
  const words = name.toLowerCase().split(' ')
  const shape = /\d/.test(name) ? name.replaceAll(/\d/g, '9').replaceAll(/[^\d ]+/g, 'a') : ''
  const given: [Burst['trait'], string][] = [
    ['country', country],
    ['occupation', occupation],
    ['word', words[0]!],
    ['word', words.at(-1)!],
    ['shape', shape],
  ]
  return new Set(given.filter(([, value]) => value !== '').map((pair) => pair.join('\0')))
}
