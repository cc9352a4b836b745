import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CampaignPage } from '#ui/campaign-page.tsx'
import { forEverybody } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign-or-404.ts'
import { campaignPage } from '#web/campaign-page.ts'
import { pageMeta } from '#web/page-meta.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  return json(await campaignPage(db, site, campaign, locale), { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Read() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
