import type { Tx } from '#db/connection.ts'

/**
 * Ends a draft for good: its team sees it no more, and its wordmark is gone. The row stays, and with it the address it may have had.
 * False where it is no draft.
 */
export async function putAway(tx: Tx, campaignId: string): Promise<boolean> {
  const away = await tx
    .updateTable('campaigns')
    .set({ state: 'discarded' })
    .where('id', '=', campaignId)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!away) return false
  await tx.deleteFrom('wordmarks').where('campaign_id', '=', campaignId).execute()
  return true
}
