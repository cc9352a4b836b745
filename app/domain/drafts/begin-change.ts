import type { By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { fieldsOfCampaign } from './fields-of-campaign.ts'
import { storeDraft } from './store-draft.ts'

/**
 * Opens a published campaign for a change: a draft that begins as the campaign stands, and that nobody but its team sees
 * until it is published in turn. One at a time: whoever opens it while another writes comes to the same draft. False once
 * the campaign is closed.
 */
export async function beginChange(
  db: Db,
  { campaignId, organiserId }: By,
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const published = await fieldsOfCampaign(tx, campaignId, at)
    if (!published || !isChangeable(published.phase)) return false
    await storeDraft(tx, { campaignId, organiserId, fields: published.fields }, at)
    return true
  })
}

/** Discards a change that was begun; the campaign stays as it is. */
export async function discardChange(db: Db, { campaignId }: Pick<By, 'campaignId'>): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('campaign_id', '=', campaignId)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('campaigns').select('id').where('id', '=', campaignId).where('state', '<>', 'draft'),
      ),
    )
    .execute()
}

/** While people may come to sign it. What has ended stands as it ended (see docs/decisions/015-words.md). */
export const isChangeable = (phase: string): boolean => phase === 'scheduled' || phase === 'open'
