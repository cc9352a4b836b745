import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { findTicket } from '#signatures'
import { begin } from '../begin.ts'
import { campaignOr404 } from '../campaign/campaign-or-404.ts'
import type { PageCampaign } from '../campaign/campaign-page.ts'
import { readSigningTicket } from '../visits/signing-tickets.ts'
import { pathsIn } from '../paths.ts'
import { findInvited } from './find-invited.ts'

/**
 * The campaign that somebody is signing: by its address where anyone may see it, or by the private link they came by. A link
 * that has ended still leads the browser that holds a form to its code. Once the campaign has launched, reading goes on at its own address.
 */
export async function askedCampaign(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<PageCampaign> {
  const { db, keys, site, locale, chosen } = begin(args)
  const { slug, invited: token } = args.params
  if (token === undefined) return campaignOr404(db, slug, locale)
  const found = await findInvited(db, token, locale)
  if (!found) throw new Response(null, { status: 404 })
  const { invited, campaign } = found
  if (!invited.isPrivate) {
    if (args.request.method !== 'GET') return campaignOr404(db, invited.slug, locale)
    const rest = new URL(args.request.url).pathname.split('/').slice(3).join('/')
    const [page, query] = pathsIn(chosen).campaign(invited.slug).split('?')
    throw redirect(`${page}${rest && `/${rest}`}${query ? `?${query}` : ''}`, { status: 303 })
  }
  const ticket = readSigningTicket(args.request, site.url, campaign.slug)
  const mayFinish = ticket && (await findTicket(db, keys, { ticket, campaignId: campaign.id }))
  if (invited.hasEnded && !mayFinish) throw new Response(null, { status: 404 })
  return campaign
}
