import type { Instant, Tx } from '#db/connection.ts'
import type { Fields } from './fields.ts'

/** Makes a draft again of a campaign that was taken back, as the first revision of a new row. */
export async function takeUpAgain(
  tx: Tx,
  { campaignId, organiserId, fields }: { campaignId: string; organiserId: string; fields: Fields },
  at: Instant,
): Promise<void> {
  const draft = { campaign_id: campaignId, fields: JSON.stringify(fields), revision: 1 }
  await tx
    .insertInto('drafts')
    .values({ ...draft, saved_at: at, saved_by: organiserId })
    .execute()
  await tx.insertInto('draft_saves').values(draft).execute()
}
