import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findVersion, type Version } from '#campaigns'
import { findTicket } from '#signatures'
import { pagesOf } from '#works'
import { SignedPage } from '#ui/signing/signed-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'
import { facts, headOf, setWords, type PageCampaign } from '#web/campaign/campaign-page.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * The thanks, with what this person has signed, for the browser that signed and for no other: a form that still waits
 * leads to its code, everybody else to the campaign (303).
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale, paths } = begin(args)
  const campaign = await askedCampaign(args)
  const ticket = readTicket(args.request, site.url, 'signing')
  const form = ticket && (await findTicket(db, keys, { ticket, campaignId: campaign.id }))
  // A shared or late link to this page shows nobody's details; it leads to the campaign.
  if (!form) throw redirect(paths.campaign(campaign.slug), { status: 303 })
  if (form.state === 'pending') throw redirect(paths.code(campaign.slug), { status: 303 })
  const { name, listing, updates, held, confirmedAt, version } = form
  const own = version === campaign.statement.number ? undefined : await findVersion(db, campaign.id, version)
  const bookPage = (await pagesOf(db, [form.signatureId])).get(form.signatureId) ?? null
  const head = { ...headOf(campaign, site, locale, sayIn(locale)('signed.title')), robots: 'noindex' }
  return json(
    {
      head,
      campaign: own ? under(own, campaign) : facts(campaign),
      mine: { name, listing, updates, held, confirmedAt, earlier: own ? version : null, bookPage },
    },
    { headers: noStore },
  )
}

/** The campaign as somebody signed it, while others sign newer words. */
function under({ texts, hash, number, publishedAt }: Version, campaign: PageCampaign) {
  const locale = campaign.locale in texts ? campaign.locale : Object.keys(texts)[0]!
  const statement = { ...setWords(texts[locale]!), hash: hash.toString('hex'), number, publishedAt }
  return { ...facts(campaign), locale, statement }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Signed() {
  return <SignedPage {...useLoaderData<typeof loader>()} />
}
