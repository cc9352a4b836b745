import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPreviewed } from '#drafts'
import { answerWordmark } from '#web/answers/answer-wordmark.ts'
import { noStore } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'

/** The wordmark of a draft, for whoever has its secret link. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = begin(args)
  const draft = await findPreviewed(db, args.params.token ?? '')
  if (!draft) throw new Response(null, { status: 404 })
  return answerWordmark(args.request, db, draft.campaignId, noStore)
}
