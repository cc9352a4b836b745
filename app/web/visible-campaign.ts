import { findCampaign, seenBy, type Campaign } from '#campaigns'
import type { Locale } from '#i18n/locales.ts'
import type { Db } from '#db/connection.ts'
import { SLUG } from './campaign-or-404.ts'

/**
 * A campaign that anyone may see, in a language or in its own, or the status that says why there is none; for answers
 * that are no pages.
 */
export async function visibleCampaign(
  db: Db,
  slug: string,
  wanted: Locale | undefined,
): Promise<Campaign | { status: 404 | 410 }> {
  const campaign = SLUG.test(slug) ? await findCampaign(db, slug, wanted ?? '') : undefined
  const seen = seenBy(campaign?.phase)
  if (!campaign || seen === 'unknown') return { status: 404 }
  return seen === 'gone' ? { status: 410 } : campaign
}
