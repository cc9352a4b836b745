import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { titleOf } from '#campaigns'
import { rolesFor, type Deed } from '#organisers'
import { findUpdate } from '#updates'
import { sayIn } from '#i18n/speak.ts'
import { titled } from '../../answers/page-meta.ts'
import { beginDeed } from './begin-desk.ts'

/**
 * What every loader and action about a campaign's news begins with: that one may, on which campaign, and who acts; and the
 * host that news may always link to.
 */
export async function beginNews(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed) {
  const slug = args.params.slug ?? ''
  const begun = await beginDeed(args, deed, { campaign: slug })
  const { db, locale, site, session, teamId, role } = begun
  const campaignId = begun.campaignId!
  const named = await titleOf(db, campaignId, locale)
  const url = new URL(args.request.url)
  return {
    ...begun,
    slug,
    campaignId,
    query: url.searchParams,
    campaign: { slug, title: named?.title ?? slug },
    by: { teamId, campaignId, organiserId: session.organiserId },
    ourHost: new URL(site.url).hostname,
    mayDo: (other: Deed) => rolesFor(other).includes(role),
    room: (path: string) => begun.paths.deskCampaign(slug, `/updates${path}`),
    head: { title: titled(locale, sayIn(locale)('desk.room.updates')) },
  }
}

/** The same for one update of the campaign. Throws 404 where there is none. */
export async function beginUpdate(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed) {
  const begun = await beginNews(args, deed)
  const update = await findUpdate(begun.db, begun.campaignId, args.params.update ?? '')
  if (!update) throw new Response(null, { status: 404 })
  return { ...begun, update }
}
