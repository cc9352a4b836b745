import type { LoaderFunctionArgs } from '@remix-run/node'
import { begin } from '#web/begin.ts'
import { answerWordmark } from '#web/answer-wordmark.ts'
import { campaignOr404 } from '#web/campaign-or-404.ts'

/** The wordmark above a campaign, as WebP. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  return answerWordmark(args.request, db, campaign.id, { 'Cache-Control': 'public, max-age=300' })
}
