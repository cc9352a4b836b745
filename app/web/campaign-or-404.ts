import { findCampaign, seenBy, type Campaign } from '#campaigns'
import type { Db } from '#db/connection.ts'

export const SLUG = /^[a-z0-9-]{1,80}$/

/** The campaign of an address that anyone may see. Throws the answer for one that does not exist (404) or is gone (410). */
export async function campaignOr404(db: Db, slug: string | undefined, locale: string): Promise<Campaign> {
  const campaign = slug && SLUG.test(slug) ? await findCampaign(db, slug, locale) : undefined
  const seen = seenBy(campaign?.phase)
  if (!campaign || seen === 'unknown') throw new Response(null, { status: 404 })
  if (seen === 'gone') throw new Response(null, { status: 410 })
  return campaign
}
