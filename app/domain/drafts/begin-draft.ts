import { writeEntry } from '#audit'
import { beginCampaign } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { storeDraft } from './store-draft.ts'

export type Beginning = { teamId: string; organiserId: string; organiser: string; locale: string }

/** Begins a campaign of a team, in the language that its maker reads. Returns the address it has until it is published. */
export async function beginDraft(
  db: Db,
  { teamId, organiserId, organiser, locale }: Beginning,
  at: Instant = databaseTime,
): Promise<{ slug: string; campaignId: string }> {
  return db.transaction().execute(async (tx) => {
    const begun = await beginCampaign(tx, { teamId, organiser, locale }, at)
    const fields = { kind: 'statement', organiser, language: locale }
    await storeDraft(tx, { campaignId: begun.campaignId, organiserId, fields }, at)
    await writeEntry(tx, { teamId, organiserId, campaignId: begun.campaignId, deed: 'begunCampaign' }, at)
    return begun
  })
}
