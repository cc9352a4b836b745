import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import type { Was } from './hide.ts'
import { indexWords } from '../list/index-words.ts'

type Holding = {
  campaignId: string
  ids: string[]
  /** A burst holds only what is shown. The watch list is the stronger reason: such names want two people to be shown. */
  because: 'BURST' | 'WATCHED'
  /** The review that does it and can undo it, where there is one. */
  reviewId?: string
}

/**
 * Holds names that stand: they count, and wait for a second look. One that an organiser has hidden stays hidden. Returns
 * those it changed, and why they were held before.
 */
export async function hold(tx: Tx, { campaignId, ids, because, reviewId }: Holding): Promise<Was[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Was>`
    update signatures set held_because = ${because}, review_id = ${reviewId ?? null}, vouched_by = null
      from (select id, held_because as was from signatures
             where id = any (${ids}::uuid[]) and campaign_id = ${campaignId} and state = 'standing'
               and (held_because is null or (${because} = 'WATCHED' and held_because not in ('WATCHED', 'HIDDEN')))
             order by id for update) as before
     where signatures.id = before.id
    returning signatures.id, before.was`.execute(tx)
  await indexWords(
    tx,
    rows.map(({ id }) => id),
  )
  return rows
}
