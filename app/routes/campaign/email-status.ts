import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { findTicket } from '#signatures'
import { formNews } from '#web/mail/email-news.ts'
import { noStore } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'
import { readSigningTicket } from '#web/visits/signing-tickets.ts'

/** How the email that this browser waits for is getting on, in a sentence. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale } = begin(args)
  const campaign = await askedCampaign(args)
  const ticket = readSigningTicket(args.request, site.url, campaign.slug)
  const form = ticket ? await findTicket(db, keys, { ticket, campaignId: campaign.id }) : undefined
  return json(await formNews(db, keys, form, locale), { headers: noStore })
}
