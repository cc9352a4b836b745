import type { LoaderFunctionArgs } from '@remix-run/node'
import { beginDraft } from '#web/desk/begin/begin-draft.ts'
import { answerWordmark } from '#web/answers/answer-wordmark.ts'
import { noStore } from '#web/answers/answers.ts'

/** The wordmark of a draft, for those who make it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, draft } = await beginDraft(args)
  return answerWordmark(args.request, db, draft.campaignId, noStore)
}
