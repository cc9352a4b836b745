import { redirect } from '@remix-run/node'
import { findCampaign, type Campaign } from '#campaigns'
import type { Db } from '#db/connection.ts'
import type { Locale } from '#i18n/locales.ts'
import { sayIn, type MessageId } from '#i18n/speak.ts'
import { titled } from '../../answers/page-meta.ts'
import { pathsIn } from '../../paths.ts'

/** The campaign of a page at the desk, whose right has been checked. One without words to show yet leads to where they are written. */
export async function deskCampaign(db: Db, slug: string, locale: Locale): Promise<Campaign> {
  const campaign = await findCampaign(db, slug, locale)
  if (!campaign) throw redirect(pathsIn().deskCampaign(slug, '/edit'), { status: 303 })
  return campaign
}

/** The `<head>` of a room of a campaign. */
export function deskHead(locale: Locale, room: MessageId, { title }: { title: string }) {
  return { title: titled(locale, `${sayIn(locale)(room)} · ${title}`), robots: 'noindex' }
}
