import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { measureWordmark } from '#campaigns'
import { CampaignPage } from '#ui/campaign/campaign-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { beginDraft } from '#web/desk/begin/begin-draft.ts'
import { draftPage } from '#web/desk/draft/draft-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

/** The page that a draft would be, for those who make it: the one page of the desk that may stand in a frame, and only in one of ours. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, draft, locale, paths, slug } = await beginDraft(args)
  const mark = await measureWordmark(db, draft.campaignId)
  const page = draftPage(draft, locale, mark, paths.deskCampaign(slug, '/wordmark.webp'))
  return json(page, { headers: headers() })
}

export const headers = () => ({
  ...noStore,
  ...unlisted,
  'Content-Security-Policy': contentPolicy({ 'frame-ancestors': "'self'" }),
  'X-Frame-Options': 'SAMEORIGIN',
})
export const meta = pageMeta
export const handle = { still: true }

export default function Preview() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
