import type { LoaderFunctionArgs } from '@remix-run/node'
import { noStore } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { answerWordmark } from '#web/answers/answer-wordmark.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'

/** The wordmark above a campaign, as WebP. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = begin(args)
  const { id, privately } = await askedCampaign(args)
  const kept = privately ? noStore : { 'Cache-Control': 'public, max-age=300' }
  return answerWordmark(args.request, db, id, kept)
}
