import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { findAddressFault, isOwnAddress, publishWithin, type AddressFault } from '#campaigns'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { readDraft } from './read-draft.ts'

export type Publication = By & {
  /** The revision that was looked at: nobody publishes words they have not seen. */
  revision: number
  /** What comes behind `/c/`, for good. Without meaning where the campaign had one before it was taken back: it keeps that. */
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
  publication: Publication,
  at: Instant = databaseTime,
): Promise<PublishDraftOutcome> {
  return db.transaction().execute(async (tx) => {
    const published = await publishDraftWithin(tx, publication, 'open', at)
    if (published.outcome !== 'published') return published
    const { campaignId, teamId, organiserId } = publication
    const facts = { address: published.slug }
    await writeEntry(tx, { teamId, organiserId, campaignId, deed: 'publishedCampaign', facts }, at)
    return { outcome: 'published', slug: published.slug }
  })
}

type Within = Exclude<PublishDraftOutcome, { outcome: 'published' }> | PublishedWithin
type PublishedWithin = {
  outcome: 'published'
  slug: string
  /** The opening time that its makers chose, where it has yet to come. */
  opensAt: Instant | null
}

/** The same as part of something larger, without its entry in the log; `private` lets nobody see it yet. */
export async function publishDraftWithin(
  tx: Tx,
  { campaignId, teamId, revision, address, isWorkReady }: Publication,
  state: 'open' | 'private',
  at: Instant,
): Promise<Within> {
  const draft = await tx
    .selectFrom('drafts')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
    .select(['drafts.fields', 'revision', 'slug', sql<Date>`${at}`.as('now')])
    .where('campaign_id', '=', campaignId)
    .forUpdate('drafts')
    .executeTakeFirst()
  if (!draft) return { outcome: 'no-draft' }
  const own = isOwnAddress(draft.slug)
  const slug = own ? draft.slug : address
  const fault = own ? undefined : await findAddressFault(tx, slug)
  if (fault) return { outcome: 'address-refused', fault }
  if (draft.revision !== revision) return { outcome: 'changed' }
  const { campaign, faults, opensAt } = readDraft(draft.fields, draft.now)
  if (faults.some(({ severity }) => severity !== 'odd')) return { outcome: 'not-ready' }
  if (isWorkReady && !(await isWorkReady(tx, campaignId, campaign.kind))) return { outcome: 'work-not-ready' }
  const coming = opensAt && opensAt > draft.now ? campaign.opensAt : null
  const published = await publishWithin(tx, { ...campaign, slug, teamId, draftId: campaignId, state }, at)
  if (published.outcome === 'slug-taken') return { outcome: 'address-refused', fault: 'taken' }
  await tx.deleteFrom('drafts').where('campaign_id', '=', campaignId).execute()
  return { outcome: 'published', slug, opensAt: coming }
}
