import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTicket } from '#signatures'
import { pagesOf } from '#works'
import { SignedPage } from '#ui/signed-page.tsx'
import { noStore, unlisted } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'
import { facts, headOf } from '#web/campaign-page.ts'
import { readTicket } from '#web/cookies.ts'
import { pageMeta } from '#web/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale, paths } = begin(args)
  const campaign = await askedCampaign(args)
  const ticket = readTicket(args.request, site.url, 'signing')
  const form = ticket && (await findTicket(db, keys, { ticket, campaignId: campaign.id }))
  // A shared or late link to this page shows nobody's details; it leads to the campaign.
  if (!form) throw redirect(paths.campaign(campaign.slug), { status: 303 })
  if (form.state === 'pending') throw redirect(paths.code(campaign.slug), { status: 303 })
  const { name, listing, updates, held, confirmedAt } = form
  const bookPage = (await pagesOf(db, [form.signatureId])).get(form.signatureId) ?? null
  const head = { ...headOf(campaign, site, locale, sayIn(locale)('signed.title')), robots: 'noindex' }
  return json(
    { head, campaign: facts(campaign), mine: { name, listing, updates, held, confirmedAt, bookPage } },
    { headers: noStore },
  )
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Signed() {
  return <SignedPage {...useLoaderData<typeof loader>()} />
}
