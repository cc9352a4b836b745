import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findCampaign } from '#campaigns'
import type { Deed } from '#organisers'
import { beginDeed } from './begin-desk.ts'

/** What every page of the names room begins with: who may do this here, at which campaign, and by what title it goes. */
export async function beginNames(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed = 'review names') {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, deed, { campaign: slug })
  const { db, locale, paths, teamId, session } = desk
  const found = await findCampaign(db, slug, locale)
  return {
    ...desk,
    campaign: { slug, title: found?.title ?? slug },
    at: { campaignId: desk.campaignId!, teamId, organiserId: session.organiserId },
    room: (rest = '') => paths.deskCampaign(slug, `/names${rest}`),
  }
}
