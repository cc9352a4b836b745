import { sql } from 'kysely'
import type { Answers } from '#questions'
import { listSignatories } from '#signatures'
import { limits } from '#limits'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'

/** What a reviewer may be looking through. */
export type Queue = 'held' | 'hidden' | 'all'

export type NameInReview = {
  id: string
  name: string
  occupation: string
  affiliation: string
  country: string
  /** To all questions, for the team. */
  answers: Answers
  /** A flag of the name rules, WATCHED or HIDDEN; null for a name that is shown. */
  heldBecause: string | null
  confirmedAt: Date
  /** Whether one organiser has vouched for this watched name already: whoever asks, or another. */
  vouched: 'by-me' | 'by-another' | null
  pinned: boolean
  /** Whether the team has marked them as one of those who wrote the work. */
  coWriter: boolean
}

export type NamesAsked = {
  campaignId: string
  organiserId: string
  queue: Queue
  q?: string
  country?: string
  occupation?: string
  after?: string
}

export type NamePage = { names: NameInReview[]; next: string | null }

/**
 * A page of names for a reviewer, newest first, a hundred a page: those that are held, those that an organiser has
 * hidden, or all that are shown, with the public list's own search. Who asked to be counted without a name is in none.
 */
export async function listNames(db: Db, asked: NamesAsked): Promise<NamePage> {
  const { campaignId, organiserId, queue } = asked
  const found =
    queue === 'all'
      ? await listSignatories(db, asked).then(idsOf)
      : await notShown(db, asked, queue === 'hidden')
  const rows = await db
    .selectFrom('signatures')
    .select((eb) => [
      'id',
      'name',
      'occupation',
      'affiliation',
      'country',
      'answers',
      'held_because as heldBecause',
      sql<Date>`confirmed_at`.as('confirmedAt'),
      sql<NameInReview['vouched']>`case when vouched_by = ${organiserId}::uuid then 'by-me'
        when vouched_by is not null then 'by-another' end`.as('vouched'),
      eb
        .exists(
          eb
            .selectFrom('pinned_signatories as pinned')
            .select('pinned.signature_id')
            .whereRef('pinned.signature_id', '=', 'signatures.id'),
        )
        .$castTo<boolean>()
        .as('pinned'),
      sql<boolean>`exists (select from co_writers where signature_id = signatures.id)`.as('coWriter'),
    ])
    .where('id', '=', sql<string>`any (${found.ids}::uuid[])`)
    .where('campaign_id', '=', campaignId)
    .orderBy(sql`array_position(${found.ids}::uuid[], id)`)
    .execute()
  return { names: rows, next: found.next }
}

type Found = { ids: string[]; next: string | null }

const idsOf = ({ signatories, next }: Awaited<ReturnType<typeof listSignatories>>): Found => ({
  ids: signatories.map(({ id }) => id),
  next,
})

async function notShown(db: Db, { campaignId, q, after }: NamesAsked, hidden: boolean): Promise<Found> {
  const perPage = limits.list.perPage
  const rows = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .where('listing', '=', 'public')
    .where('held_because', 'is not', null)
    .where('held_because', hidden ? '=' : '<>', 'HIDDEN')
    .$if(!!q, (query) => query.where(sql<boolean>`position(lower(${q}) in lower(name)) > 0`))
    .$if(!!after && isId(after), (query) =>
      query.where(
        sql<boolean>`(confirmed_at, id) < (select coalesce(max(confirmed_at), 'infinity'), ${after}::uuid
          from signatures where id = ${after} and campaign_id = ${campaignId})`,
      ),
    )
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  const ids = rows.slice(0, perPage).map(({ id }) => id)
  return { ids, next: rows.length > perPage ? ids.at(-1)! : null }
}
