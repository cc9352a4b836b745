import { sql } from 'kysely'
import { limits } from '#limits'
import { nameOfReason, type StrikeReason } from '#signatures'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Conditions } from '../conditions/read-conditions.ts'
import type { ReviewDeed } from '../conditions/read-decision.ts'

export type ReviewState =
  'drafted' | 'waiting' | 'searching' | 'running' | 'done' | 'undoing' | 'undone' | 'refused'

export type Review = {
  id: string
  state: ReviewState
  deed: ReviewDeed | null
  reason: StrikeReason | undefined
  why: string
  conditions: Conditions
  found: number
  /** Names it changed. */
  reached: number
  /** Names that are done with in what is going on: carrying out, or undoing. */
  passed: number
  /** How many there are to be done with in all. */
  all: number
  undone: number
  decidedBy: string | null
  secondedBy: string | null
  undoneBy: string | null
  draftedAt: Date
  doneAt: Date | null
  /** Whether whoever asks has decided it, and so cannot second it. */
  own: boolean
  undoable: boolean
}

/** A review of a campaign as its page shows it to one organiser; undefined where there is none. */
export async function findReview(
  db: Db,
  { reviewId, campaignId, organiserId }: { reviewId: string; campaignId: string; organiserId: string },
  at: Instant = databaseTime,
): Promise<Review | undefined> {
  if (!isId(reviewId)) return undefined
  const name = (column: 'decided_by' | 'seconded_by' | 'undone_by') =>
    sql<string | null>`(select name from organisers where id = reviews.${sql.ref(column)})`
  const row = await db
    .selectFrom('reviews')
    .select([
      'id',
      sql<ReviewState>`state`.as('state'),
      sql<ReviewDeed | null>`deed`.as('deed'),
      'reason',
      'why',
      sql<Conditions>`conditions`.as('conditions'),
      'found',
      'reached',
      name('decided_by').as('decidedBy'),
      name('seconded_by').as('secondedBy'),
      name('undone_by').as('undoneBy'),
      'drafted_at as draftedAt',
      'done_at as doneAt',
      sql<boolean>`decided_by is not distinct from ${organiserId}::uuid`.as('own'),
      'searched',
      'to_search as toSearch',
      // Who is held because of the watch list is shown by two, unless whoever put the name there takes it back.
      sql<boolean>`state = 'done' and (deed <> 'watch' or decided_by = ${organiserId}::uuid) and done_at > ${at} - make_interval(secs => ${limits.review.undoSeconds})`.as(
        'undoable',
      ),
      sql<Record<string, number>>`(select coalesce(json_object_agg(counted.state, counted.names), '{}') from (
        select state, count(*) as names from reviewed_names where review_id = reviews.id group by state) as counted)`.as(
        'names',
      ),
    ])
    .where('id', '=', reviewId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  if (!row) return undefined
  const { names, reason, searched, toSearch, ...review } = row
  if (review.state === 'searching') {
    const all = Math.max(toSearch, searched)
    return { ...review, reason: undefined, passed: searched, all, undone: 0 }
  }
  const left = (review.state === 'undoing' ? names.reached : names.waiting) ?? 0
  const all = review.state === 'undoing' ? review.reached : review.found
  return { ...review, reason: nameOfReason(reason), passed: all - left, all, undone: names.undone ?? 0 }
}

export type SampledName = {
  id: string
  name: string | null
  occupation: string
  country: string
  confirmedAt: Date
}

const SAMPLE = 20

/** Some of the names a review is about, drawn by chance; null for whoever is counted without a name, or has left. */
export async function sampleNames(db: Db, reviewId: string): Promise<SampledName[]> {
  const { rows } = await sql<SampledName>`
    select signatures.id, case when listing = 'public' and state <> 'removed' then name end as name,
           case when listing = 'public' then occupation else '' end as occupation, country,
           confirmed_at as "confirmedAt"
      from (select signature_id from reviewed_names where review_id = ${reviewId} order by random() limit ${SAMPLE}) as drawn
      join signatures on signatures.id = drawn.signature_id
     order by confirmed_at`.execute(db)
  return rows
}
