import { sql } from 'kysely'
import type { Answers } from '#questions'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'
import { shownIn } from './shown.ts'
import { signatoryWith } from './signatory-with.ts'

/** A signatory as anyone may see them; `version` is the number of the words they stand under. */
export type Signatory = {
  id: string
  name: string
  occupation: string
  affiliation: string
  country: string
  version: number
}

/** The same with what they answered to public questions, as the public list shows them. */
export type ListedSignatory = Signatory & { answers: Answers }

/** The number of the words that a signature stands under; `table` is what the query calls it. */
export const versionOf = (table: string) =>
  sql<number>`(select number from statement_versions where id = ${sql.ref(`${table}.statement_version_id`)})`

const columns = [
  'signatures.id',
  'name',
  'occupation',
  'affiliation',
  'country',
  versionOf('signatures').as('version'),
] as const

/** The newest names of a campaign, newest first, so many at most. */
export const latestSignatories = wordOnce((db, campaignId: string, most: number) =>
  db
    .selectFrom('signatures')
    .select(columns)
    .where(shownIn(campaignId))
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most),
)

/** The first signatories an organiser put on top, in that order; one who has left is simply not there. */
export const pinnedSignatories = wordOnce((db, campaignId: string) =>
  db
    .selectFrom('pinned_signatories as pinned')
    .innerJoinLateral(signatoryWith(campaignId, 'pinned.signature_id'), (join) => join.onTrue())
    .select(columns)
    .where('pinned.campaign_id', '=', campaignId)
    .orderBy('pinned.position'),
)

/** One signatory by id; undefined for whoever is not on the public list of this campaign. */
export async function findSignatory(db: Db, campaignId: string, id: string): Promise<Signatory | undefined> {
  if (!isId(id)) return undefined
  return db
    .selectFrom('signatures')
    .select(columns)
    .where('signatures.id', '=', id)
    .where(shownIn(campaignId))
    .executeTakeFirst()
}

const MOST_CO_WRITERS = 2_000

/** Those whom the team has marked as having written the work, in the order in which they signed. */
export function coWriters(db: Db, campaignId: string): Promise<Signatory[]> {
  return db
    .selectFrom('co_writers')
    .innerJoinLateral(signatoryWith(campaignId, 'co_writers.signature_id'), (join) => join.onTrue())
    .select(columns)
    .orderBy('confirmed_at')
    .orderBy('signatures.id')
    .limit(MOST_CO_WRITERS)
    .execute()
}
