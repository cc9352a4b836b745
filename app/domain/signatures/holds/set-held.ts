import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { indexWords } from '../list/index-words.ts'

/** Why a name was held before it was changed; null when it was shown. */
export type Was = { id: string; was: string | null }

type Setting = { campaignId: string; ids: string[]; because: string; reviewId: string | null }

/**
 * Takes standing names off the list for a reason: of these ids the campaign's own, and of them those that are in `which`, a
 * condition on `held_because`. They are found by no search from then on, and what one organiser had vouched for is open again.
 * Locks them in the order of their ids, as everybody does who locks several. Returns those it changed, as they were.
 */
export async function setHeld(
  tx: Tx,
  { campaignId, ids, because, reviewId }: Setting,
  which: RawBuilder<boolean>,
): Promise<Was[]> {
  const { rows } = await sql<Was>`
    update signatures set held_because = ${because}, review_id = ${reviewId}, vouched_by = null
      from (select id, held_because as was from signatures
             where id = any (${ids}::uuid[]) and campaign_id = ${campaignId} and state = 'standing' and ${which}
             order by id for update) as before
     where signatures.id = before.id
    returning signatures.id, before.was`.execute(tx)
  await indexWords(
    tx,
    rows.map(({ id }) => id),
  )
  return rows
}
