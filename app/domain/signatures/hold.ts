import type { Tx } from '#db/connection.ts'
import { indexWords } from './index-words.ts'

/**
 * Holds names that are shown: they stand and count, and wait for a second look. What is held or hidden for another
 * reason keeps that reason. Returns the ids of those it held.
 */
export async function hold(
  tx: Tx,
  { campaignId, ids, because }: { campaignId: string; ids: string[]; because: 'BURST' },
): Promise<string[]> {
  if (ids.length === 0) return []
  const locked = await tx
    .selectFrom('signatures')
    .select('id')
    .where('id', 'in', ids)
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .where('held_because', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const held = locked.map(({ id }) => id)
  if (held.length === 0) return []
  await tx
    .updateTable('signatures')
    .set({ held_because: because, vouched_by: null, review_id: null })
    .where('id', 'in', held)
    .execute()
  await indexWords(tx, held)
  return held
}
