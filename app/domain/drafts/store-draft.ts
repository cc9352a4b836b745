import type { Instant, Tx } from '#db/connection.ts'
import type { Fields } from './fields.ts'

type NewDraft = { campaignId: string; organiserId: string; fields: Fields }

/** Stores a draft with its first revision, for others to be told apart from. Nothing where the campaign has one. */
export async function storeDraft(
  tx: Tx,
  { campaignId, organiserId, fields }: NewDraft,
  at: Instant,
): Promise<void> {
  const text = JSON.stringify(fields)
  const stored = await tx
    .insertInto('drafts')
    .values({ campaign_id: campaignId, fields: text, revision: 1, saved_at: at, saved_by: organiserId })
    .onConflict((conflict) => conflict.column('campaign_id').doNothing())
    .returning('revision')
    .executeTakeFirst()
  if (!stored) return
  await tx
    .insertInto('draft_saves')
    .values({ campaign_id: campaignId, revision: stored.revision, fields: text })
    .execute()
}
