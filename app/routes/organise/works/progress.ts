import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '#works'
import { noStore } from '#web/answers/answers.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'

/** How far an edition is, for the page's script. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by } = await beginWork(args, 'read the desk')
  const edition = await findEdition(db, by.campaignId, args.params.edition ?? '')
  if (!edition) throw new Response(null, { status: 404 })
  const { state, progress } = edition
  return json({ state, done: progress.done, of: progress.of }, { headers: noStore })
}
