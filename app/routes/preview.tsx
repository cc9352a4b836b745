import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { measureWordmark } from '#campaigns'
import { findPreviewed } from '#drafts'
import { CampaignPage } from '#ui/campaign/campaign-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { draftPage } from '#web/desk/draft/draft-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

/** The page that a draft would be, for whoever has its secret link; 404 for every other. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, paths } = begin(args)
  const token = args.params.token ?? ''
  const draft = await findPreviewed(db, token)
  if (!draft) throw new Response(null, { status: 404 })
  const mark = await measureWordmark(db, draft.campaignId)
  return json(draftPage(draft, locale, mark, paths.previewWordmark(token)), { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted, 'Referrer-Policy': 'no-referrer' })
export const meta = pageMeta

export default function Preview() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
