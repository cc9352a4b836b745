import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOpenPartner } from '#partners'
import { CampaignPage } from '#ui/campaign/campaign-page.tsx'
import { forEverybodyWithNames } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { campaignPage } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { campaignShared } from '#web/sharing/shared-as.ts'

/**
 * A campaign’s own page, the same for everybody. With `from`, a partner’s link that counts; any other `from` leads to
 * the page’s own address (302). 404 where there is none, 410 where it was withdrawn.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, site, paths, ...spoken } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const from = new URL(args.request.url).searchParams.get('from') ?? undefined
  // One address for every link that counts, and none more: whatever else is made up leads to the page's own.
  if (from !== undefined && !(await findOpenPartner(db, campaign.id, from)))
    throw redirect(paths.campaign(campaign.slug))
  const page = await campaignPage(db, keys, site, campaign, locale)
  const shared = campaignShared(campaign, { ...spoken, site, locale })
  return json({ ...page, from, head: { ...page.head, shared } }, { headers: forEverybodyWithNames })
}

export const headers = () => forEverybodyWithNames
export const meta = pageMeta

export default function Read() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
