import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { findAddressFault, publishWithin, type AddressFault } from '#campaigns'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { readDraft } from './read-draft.ts'

export type Publication = {
  campaignId: string
  teamId: string
  organiserId: string
  /** The revision that was looked at: nobody publishes words they have not seen. */
  revision: number
  /** What comes behind `/c/`, for good. */
  address: string
  /** What else has to be right at that very moment, such as the album that the campaign makes. */
  isWorkReady?: (tx: Tx, campaignId: string, kind: string) => Promise<boolean>
}

export type PublishDraftOutcome =
  | { outcome: 'published'; slug: string }
  | { outcome: 'address-refused'; fault: AddressFault }
  | { outcome: 'not-ready' }
  /** What it is to make out of its signatures is not as it has to be. */
  | { outcome: 'work-not-ready' }
  /** Somebody has changed it since it was looked at. */
  | { outcome: 'changed' }
  | { outcome: 'no-draft' }

/**
 * Puts a draft before the public under its address, if nothing in it is missing or wrong. From then on its words stand, and
 * the draft, its earlier saves and its secret link are gone.
 */
export async function publishDraft(
  db: Db,
  { campaignId, teamId, organiserId, revision, address, isWorkReady }: Publication,
  at: Instant = databaseTime,
): Promise<PublishDraftOutcome> {
  const fault = await findAddressFault(db, address)
  if (fault) return { outcome: 'address-refused', fault }
  return db.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom('drafts')
      .select(['fields', 'revision', sql<Date>`${at}`.as('now')])
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .executeTakeFirst()
    if (!draft) return { outcome: 'no-draft' }
    if (draft.revision !== revision) return { outcome: 'changed' }
    const { campaign, faults } = readDraft(draft.fields, draft.now)
    if (faults.some(({ severity }) => severity !== 'odd')) return { outcome: 'not-ready' }
    if (isWorkReady && !(await isWorkReady(tx, campaignId, campaign.kind)))
      return { outcome: 'work-not-ready' }
    const published = await publishWithin(tx, { ...campaign, slug: address, teamId, draftId: campaignId }, at)
    if (published.outcome === 'slug-taken') return { outcome: 'address-refused', fault: 'taken' }
    await tx.deleteFrom('drafts').where('campaign_id', '=', campaignId).execute()
    const facts = { address }
    await writeEntry(tx, { teamId, organiserId, campaignId, deed: 'publishedCampaign', facts }, at)
    return { outcome: 'published', slug: address }
  })
}
