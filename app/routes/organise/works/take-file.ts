import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile } from '#works'
import { answerStored } from '#web/answers/answer-stored.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'

/** A file of any edition of a campaign, for its team: proofs and those that were taken off the page too. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by } = await beginWork(args, 'read the desk')
  const { edition = '', file: name = '' } = args.params
  const found = await findFile(db, { campaignId: by.campaignId, editionId: edition, name })
  if (found.outcome !== 'found')
    throw new Response(null, { status: found.outcome === 'being-reprinted' ? 410 : 404 })
  const answer = await answerStored(args.request, args.context.files, found.file)
  answer.headers.set('Cache-Control', 'private, no-cache, no-transform')
  return answer
}
