import { sql } from 'kysely'
import { occupationKeys } from '#counts'
import { limits } from '#limits'
import { wordsSought } from '#names'
import { publicAnswers } from '#questions'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'
import { versionOf, type ListedSignatory } from './front-signatories.ts'
import { searchWords } from './search-words.ts'
import { shownIn, standsUnder } from './shown.ts'

export type SignatoryQuery = {
  campaignId: string
  /** Words; each must begin a word of the name, the occupation or the affiliation. */
  q?: string
  country?: string
  /** An occupation's key, as in the figures. */
  occupation?: string
  /** The number of the words they stand under. */
  version?: number
  /** The last signatory of the page before. */
  after?: string
}

export type SignatoryPage = { signatories: ListedSignatory[]; next: string | null }

// PostgreSQL takes no NUL in a text. No country or occupation holds this sign either.
const withoutNul = (text: string | undefined) => text?.replaceAll('\0', '\ufffd')

/**
 * A page of the public list: newest first, or alphabetical where words are searched for. Continues after a signatory,
 * never at a number, so the millionth page costs what the first does. An `after` that is nobody starts from the top.
 */
export async function listSignatories(db: Db, query: SignatoryQuery): Promise<SignatoryPage> {
  const perPage = limits.list.perPage
  const words = wordsSought(query.q ?? '')
  const narrowed = {
    campaignId: query.campaignId,
    country: withoutNul(query.country),
    occupation: withoutNul(query.occupation),
    version: query.version,
    after: query.after && isId(query.after) ? query.after : undefined,
    most: perPage + 1,
  }
  const found = words.length > 0 ? await searchWords(db, { ...narrowed, words }) : await newest(db, narrowed)
  const signatories = found.slice(0, perPage)
  return { signatories, next: found.length > perPage ? signatories.at(-1)!.id : null }
}

type Newest = SignatoryQuery & { most: number }
type Place = { id: string; confirmed_at: Date }

// First the places, from an index alone, then their people: somebody whom the second filter drops is never read. Each
// spelling of an occupation is a walk of its own along the index, and the newest of all of them are taken.
function newest(
  db: Db,
  { campaignId, country, occupation, version, after, most }: Newest,
): Promise<ListedSignatory[]> {
  const listed = db
    .selectFrom('signatures')
    .select(['id', 'confirmed_at'])
    .where(shownIn(campaignId))
    .$if(!!country, (query) => query.where('country', '=', country!))
    .$if(!!occupation, (query) => query.where('occupation_key', '=', sql<string>`spelling.occupation_key`))
    .$if(version !== undefined, (query) => query.where(standsUnder('signatures', campaignId, version!)))
    .$if(!!after, (query) =>
      query.where(sql<boolean>`(confirmed_at, id) < ((${momentOf(db, campaignId, after!)}), ${after}::uuid)`),
    )
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
  const places = occupation
    ? sql<Place>`(select walked.* from (${occupationKeys(campaignId, occupation)}) as spelling
        cross join lateral (${listed}) as walked order by confirmed_at desc, id desc limit ${most})`
    : sql<Place>`(${listed})`
  return db
    .selectFrom(places.as('place'))
    .innerJoin('signatures', 'signatures.id', 'place.id')
    .select(['signatures.id', 'name', 'signatures.occupation', 'affiliation', 'signatures.country'])
    .select(versionOf('signatures').as('version'))
    .select(publicAnswers('signatures', campaignId).as('answers'))
    .orderBy('place.confirmed_at', 'desc')
    .orderBy('place.id', 'desc')
    .execute()
}

// Also of somebody who has left meanwhile: their reader reads on where they stood.
const momentOf = (db: Db, campaignId: string, id: string) =>
  db
    .selectFrom('signatures')
    .select(sql`coalesce(max(confirmed_at), 'infinity')`.as('moment'))
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
