import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import type { Was } from './set-held.ts'
import { indexWords } from '../list/index-words.ts'

/**
 * Undoes what a review did to how names are shown: each that nothing has changed since is held, or shown, as it was.
 * Returns the ids of those.
 */
export async function holdAsBefore(
  tx: Tx,
  { campaignId, names, reviewId }: { campaignId: string; names: Was[]; reviewId: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update signatures set held_because = before.was, review_id = null, vouched_by = null
      from (select given.id, given.was
              from unnest(${names.map(({ id }) => id)}::uuid[], ${names.map(({ was }) => was)}::text[]) as given (id, was)
              join signatures as named on named.id = given.id
             where named.campaign_id = ${campaignId} and named.review_id = ${reviewId} and named.state = 'standing'
             order by given.id for update of named) as before
     where signatures.id = before.id
    returning signatures.id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await indexWords(tx, ids)
  return ids
}
