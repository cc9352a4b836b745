import { findVisible, type Campaign } from '#campaigns'
import type { Db } from '#db/connection.ts'

/** The campaign of an address that anyone may see. Throws the answer for one that does not exist (404) or is gone (410). */
export async function campaignOr404(db: Db, slug: string | undefined, locale: string): Promise<Campaign> {
  const found = await visibleCampaign(db, slug, locale)
  if ('status' in found) throw new Response(null, found)
  return found
}

/** The same for answers that are no pages: the campaign, or the status that says why there is none. */
export async function visibleCampaign(
  db: Db,
  slug: string | undefined,
  wanted: string | undefined,
): Promise<Campaign | { status: 404 | 410 }> {
  const found = await findVisible(db, slug ?? '', wanted ?? '')
  if (found.outcome === 'shown') return found.campaign
  return { status: found.outcome === 'gone' ? 410 : 404 }
}
