import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPartnerNumber } from '#partners'
import { PartnerNumberPage } from '#ui/about/partner-number-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { headOf } from '#web/campaign/campaign-page.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'

/** A partner's own number, for whoever has its secret link. No session, no cookie, nothing to press. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale } = begin(args)
  const partner = await findPartnerNumber(db, keys, args.params.token ?? '')
  if (!partner) throw new Response(null, { status: 404 })
  const campaign = await campaignOr404(db, partner.slug, locale)
  const { accent } = headOf(campaign, site, locale)
  const { slug, title } = campaign
  const head = { title: titled(locale, `${partner.name} · ${title}`), accent, robots: 'noindex' }
  return json({ head, campaign: { slug, title }, partner }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function PartnerNumber() {
  return <PartnerNumberPage {...useLoaderData<typeof loader>()} />
}
