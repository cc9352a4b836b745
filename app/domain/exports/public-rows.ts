import { sql } from 'kysely'
import { publicAnswers, type Answers } from '#questions'
import { shownIn, versionOf } from '#signatures'
import type { Db } from '#db/connection.ts'

export type PublicRow = {
  name: string
  occupation: string
  affiliation: string
  country: string
  /** The number of the words that were signed. */
  version: number
  /** To public questions alone. */
  answers: Answers
}

const BATCH = 2_000

/**
 * Everybody on a campaign's public list as anyone may read it just now, newest first, in batches of two thousand: each is read when the one before has
 * gone out, so a million names take no more memory than the first. Whoever leaves meanwhile is not in the rest.
 */
export async function* publicRows(db: Db, campaignId: string): AsyncGenerator<PublicRow[]> {
  let last: { id: string; place: string } | undefined
  for (;;) {
    const rows = await db
      .selectFrom('signatures')
      .select([
        'id',
        sql<string>`confirmed_at::text`.as('place'),
        'name',
        'occupation',
        'affiliation',
        'country',
        versionOf('signatures').as('version'),
        publicAnswers('signatures', campaignId).as('answers'),
      ])
      .where(shownIn(campaignId))
      .$if(!!last, (query) =>
        query.where(sql<boolean>`(confirmed_at, id) < (${last?.place}::timestamptz, ${last?.id}::uuid)`),
      )
      .orderBy('confirmed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(BATCH)
      .execute()
    if (rows.length > 0) yield rows.map(({ id: _, place: __, ...row }) => row)
    if (rows.length < BATCH) return
    last = rows.at(-1)
  }
}
