import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { titleOf } from '#campaigns'
import { rolesFor, type Deed } from '#organisers'
import { beginDeed } from './begin-desk.ts'

/** What every page about a campaign's work begins with: who may do this here, and at which campaign, draft or not. */
export async function beginWork(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, deed, { campaign: slug })
  const { db, locale, paths, teamId, session } = desk
  const campaignId = desk.campaignId!
  const titled = await titleOf(db, campaignId, locale)
  return {
    ...desk,
    campaign: { slug, title: titled?.title ?? slug },
    by: { campaignId, teamId, organiserId: session.organiserId },
    mayDo: (other: Deed) => rolesFor(other).includes(desk.role),
    room: (rest = '') => paths.deskCampaign(slug, rest),
  }
}
