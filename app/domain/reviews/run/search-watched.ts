import { sql } from 'kysely'
import { lookOutFor } from '#names'
import type { Tx } from '#db/connection.ts'

// Reading and comparing so many names takes about a tenth of a second.
const BATCH = 5_000

/**
 * Goes through the next five thousand names of a campaign for those that were just put on its watch list, and notes which
 * can be taken for one. The oldest come first, so that whoever signs meanwhile is still ahead. Returns whether there is
 * more to do; when all are looked through, the review runs.
 */
export async function searchWatched(tx: Tx, reviewId: string): Promise<boolean> {
  const review = await tx
    .selectFrom('reviews')
    .select([
      'campaign_id as campaignId',
      'after_signature as after',
      sql<string[]>`coalesce(conditions -> 'watched', '[]')`.as('watched'),
    ])
    .where('id', '=', reviewId)
    .where('state', '=', 'searching')
    .forUpdate()
    .executeTakeFirst()
  if (!review) return false
  const { campaignId, after } = review
  const sought = await tx
    .selectFrom('watched_names')
    .select(['words', 'joined'])
    .where('campaign_id', '=', campaignId)
    .where('id', '=', sql<string>`any (${review.watched}::uuid[])`)
    .execute()
  const people = await tx
    .selectFrom('signatures')
    .select(['id', 'name', 'occupation', 'affiliation'])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(confirmed_at, id) > (select confirmed_at, id from signatures where id = ${after})`,
      ),
    )
    .orderBy('confirmed_at')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  const isWatched = lookOutFor(sought)
  const found = people.filter((person) => isWatched(person))
  await sql`
    insert into reviewed_names (review_id, signature_id, state)
    select ${reviewId}, id, 'waiting' from unnest(${found.map(({ id }) => id)}::uuid[]) as id`.execute(tx)
  const more = people.length === BATCH
  await tx
    .updateTable('reviews')
    .set((eb) => ({
      after_signature: people.at(-1)?.id ?? after,
      searched: eb('searched', '+', people.length),
      found: eb('found', '+', found.length),
      ...(!more && { state: 'running' }),
    }))
    .where('id', '=', reviewId)
    .execute()
  return more
}
