import type { Tx } from '#db/connection.ts'
import type { Campaign } from '../find-campaign.ts'

/** Says what sort of campaign a draft is to be, so that the desk shows the rooms that go with it. */
export async function changeKind(tx: Tx, campaignId: string, kind: Campaign['kind']): Promise<void> {
  await tx
    .updateTable('campaigns')
    .set({ kind })
    .where('id', '=', campaignId)
    .where('state', '=', 'draft')
    .execute()
}
