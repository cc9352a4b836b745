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

// Bounds the time this takes to some 100 ms; in the busiest hours on record, these are the newest six minutes.
const NEWEST = 10_000
const SLOT_SECONDS = 600
const FEWEST = 30
// A crowd that comes in through one broadcast looks like everybody else, only faster. What is looked for is a share that
// is several times the usual one and large in itself; countries and occupations are shared by many people anyway.
const TIMES_USUAL = 4
const LARGE = { country: 0.5, occupation: 0.3, word: 0.1, shape: 0.25 }
const MOST = 20

/**
 * Looks through a campaign's newest ten thousand signatures for bursts, newest first. Works from what is stored: when
 * each was confirmed, countries, occupations, and how names are built (a word in common, or one form such as `aaa99`).
 * None is proof of anything: a school or a trade may sign together.
 */
export async function findBursts(db: Db, campaignId: string): Promise<Burst[]> {
  const { rows } = await sql<
    Omit<Burst, 'from' | 'until' | 'usually'> & { slot: number; total: number; seen: number }
  >`
    with newest as materialized (
      select floor(extract(epoch from confirmed_at) / ${SLOT_SECONDS}::integer)::integer as slot, country, occupation_key,
             lower(name) as name
        from signatures where campaign_id = ${campaignId} and state = 'standing'
       order by confirmed_at desc, id desc limit ${NEWEST}),
    counted as (
      select slot, trait, value, count(*) as alike from newest cross join lateral (values
        ('country', country), ('occupation', occupation_key), ('word', split_part(name, ' ', 1)),
        ('word', case when name like '% %' then split_part(name, ' ', -1) end),
        ('shape', case when name ~ '[0-9]'
                       then regexp_replace(regexp_replace(name, '[0-9]', '9', 'g'), '[^0-9 ]+', 'a', 'g') end)
      ) as given (trait, value) where value <> '' group by slot, trait, value),
    totals as (select *, sum(alike) over (partition by trait, value)::integer as total from counted)
    select totals.*, slots."all", (select count(*) from newest) as seen
      from totals join (select slot, count(*) as "all" from newest group by slot) as slots using (slot)
     where alike >= ${FEWEST}
     order by slot desc, alike desc`.execute(db)
  return rows
    .map(({ slot, total, seen, ...burst }) => ({
      ...burst,
      from: new Date(slot * SLOT_SECONDS * 1_000),
      until: new Date((slot + 1) * SLOT_SECONDS * 1_000),
      usually: (total - burst.alike) / Math.max(1, seen - burst.all),
    }))
    .filter(({ alike, all, usually, trait }) => alike / all >= Math.max(LARGE[trait], TIMES_USUAL * usually))
    .slice(0, MOST)
}
