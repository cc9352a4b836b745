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

type Row = Omit<Burst, 'from' | 'until'> & { slot: number }

/**
 * Looks through a campaign's newest ten thousand signatures for bursts, newest first. Works from what is stored: when
 * each was confirmed, countries, occupations, and how names are built (a word in common, or one form such as `a999`).
 * None is proof of anything: a school or a trade may sign together. Counted where the rows lie: carrying ten thousand of
 * them here takes longer than all the rest.
 */
export async function findBursts(db: Db, campaignId: string): Promise<Burst[]> {
  const { rows } = await sql<Row>`
    with newest as materialized (
      select floor(extract(epoch from confirmed_at) * 1000 / ${SLOT_MS})::integer as slot, country,
             occupation_key as occupation, lower(name) as name
        from signatures
       where campaign_id = ${campaignId} and state = 'standing'
       order by confirmed_at desc, id desc
       limit ${NEWEST}
    ), slots as (
      select slot, count(*) as everybody from newest group by 1
    ), traits as (
      select slot, 'country' as trait, country as value, count(*) as alike from newest group by 1, 3
       union all
      select slot, 'occupation', occupation, count(*) from newest group by 1, 3
       union all
      select slot, 'word', word, count(*)
        from (select slot, split_part(name, ' ', 1) as word from newest
               union all
              select slot, split_part(name, ' ', -1) from newest where position(' ' in name) > 0
                 and split_part(name, ' ', -1) <> split_part(name, ' ', 1)) as words
       group by 1, 3
       union all
      select slot, 'shape', regexp_replace(regexp_replace(name, '[0-9]', '9', 'g'), '[^0-9 ]+', 'a', 'g'), count(*)
        from newest where name ~ '[0-9]' group by 1, 3
    ), totals as (
      select *, sum(alike) over (partition by trait, value) as total from traits where value <> ''
    )
    select slot, trait, value, alike::integer as alike, everybody::integer as "all",
           ((total - alike) / greatest(1, (select count(*) from newest) - everybody))::float8 as usually
      from totals join slots using (slot)
     where alike >= ${FEWEST}
     order by slot desc, alike desc, trait, value`.execute(db)
  return rows
    .filter(({ alike, all, usually, trait }) => alike / all >= Math.max(LARGE[trait], TIMES_USUAL * usually))
    .slice(0, MOST)
    .map(({ slot, ...burst }) => ({
      ...burst,
      from: new Date(slot * SLOT_MS),
      until: new Date((slot + 1) * SLOT_MS),
    }))
}
