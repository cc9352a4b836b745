import { phaseAt, type Phase } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Fields } from './fields.ts'

export type Draft = {
  campaignId: string
  slug: string
  fields: Fields
  revision: number
  savedAt: Date
  /** Who saved last; null for somebody who is gone. */
  savedBy: string | null
  previewToken: string | null
  /** What is to become of it: a campaign, or a change of one that is published. */
  phase: Phase
  /** The database's time, for rules about what has yet to come. */
  now: Date
}

const select = (db: Db, at: Instant) =>
  db
    .selectFrom('drafts')
    .innerJoin('campaigns', 'campaigns.id', 'drafts.campaign_id')
    .leftJoin('organisers', 'organisers.id', 'drafts.saved_by')
    .select([
      'campaign_id as campaignId',
      'slug',
      'drafts.fields',
      'revision',
      'saved_at as savedAt',
      'organisers.name as savedBy',
      'preview_token as previewToken',
      at.as('now'),
      phaseAt(at).as('phase'),
    ])

/** What a campaign's makers have written so far, before it is published or to change it afterwards; undefined when there is nothing. */
export async function findDraft(
  db: Db,
  campaignId: string,
  at: Instant = databaseTime,
): Promise<Draft | undefined> {
  return select(db, at).where('campaign_id', '=', campaignId).executeTakeFirst()
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The draft that a secret link shows; undefined for a link that was taken back, or whose campaign is published. */
export async function findPreviewed(
  db: Db,
  token: string,
  at: Instant = databaseTime,
): Promise<Draft | undefined> {
  if (!TOKEN.test(token)) return undefined
  return select(db, at).where('preview_token', '=', token).where('state', '=', 'draft').executeTakeFirst()
}
