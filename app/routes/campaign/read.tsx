import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CampaignPage } from '#ui/campaign-page.tsx'
import { forEverybody } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign-or-404.ts'
import { campaignPage } from '#web/campaign-page.ts'
import { pageMeta } from '#web/page-meta.ts'
import { campaignShared } from '#web/sharing/shared-as.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, site, ...spoken } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const page = await campaignPage(db, keys, site, campaign, locale)
  const shared = campaignShared(campaign, { ...spoken, site, locale })
  return json({ ...page, head: { ...page.head, shared } }, { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Read() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
