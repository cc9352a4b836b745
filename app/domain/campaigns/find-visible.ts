import type { Db } from '#db/connection.ts'
import { findCampaign, type Campaign } from './find-campaign.ts'
import { seenBy } from './in-words.ts'
import { SLUG } from './slug.ts'

export type VisibleOutcome = { outcome: 'shown'; campaign: Campaign } | { outcome: 'unknown' | 'gone' }

/**
 * A campaign as anyone may see it, in the wanted language where its words exist in it and in its own otherwise. What is still a
 * draft or private is `unknown`, exactly as what was never there and what is no address; what was withdrawn is `gone`.
 */
export async function findVisible(db: Db, slug: string, wanted: string): Promise<VisibleOutcome> {
  const campaign = SLUG.test(slug) ? await findCampaign(db, slug, wanted) : undefined
  const seen = seenBy(campaign?.phase)
  if (!campaign || seen === 'unknown') return { outcome: 'unknown' }
  return seen === 'gone' ? { outcome: 'gone' } : { outcome: 'shown', campaign }
}
