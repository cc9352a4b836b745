import type { Instant, Tx } from '#db/connection.ts'
import type { Fields } from './fields.ts'
import { storeDraft } from './store-draft.ts'

/**
 * Makes a draft again of a campaign that was taken back, as the first revision of a new row. What somebody has typed in a
 * change of it meanwhile goes into the draft.
 */
export async function takeUpAgain(
  tx: Tx,
  { campaignId, organiserId, fields }: { campaignId: string; organiserId: string; fields: Fields },
  at: Instant,
): Promise<void> {
  const change = await tx
    .deleteFrom('drafts')
    .where('campaign_id', '=', campaignId)
    .returning('fields')
    .executeTakeFirst()
  await storeDraft(tx, { campaignId, organiserId, fields: { ...fields, ...change?.fields } }, at)
}
