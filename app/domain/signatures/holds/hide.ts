import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { indexWords } from '../list/index-words.ts'

/** Why a name was held before it was changed; null when it was shown. */
export type Was = { id: string; was: string | null }

/**
 * Hides names: they count, and no list or search shows them. Stays so whatever their people write beside or in place of
 * them. Returns those that were not hidden before.
 */
export async function hide(
  tx: Tx,
  { campaignId, ids, reviewId }: { campaignId: string; ids: string[]; reviewId: string },
): Promise<Was[]> {
  const { rows } = await sql<Was>`
    update signatures set held_because = 'HIDDEN', review_id = ${reviewId}, vouched_by = null
      from (select id, held_because as was from signatures
             where id = any (${ids}::uuid[]) and campaign_id = ${campaignId} and state = 'standing'
               and held_because is distinct from 'HIDDEN'
             order by id for update) as before
     where signatures.id = before.id
    returning signatures.id, before.was`.execute(tx)
  await indexWords(
    tx,
    rows.map(({ id }) => id),
  )
  return rows
}
