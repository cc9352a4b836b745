import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { discardDraft, readDraft, saveDraft, type SaveOutcome } from '#updates'
import { SignedOutPage } from '#ui/desk/launch/steps/signed-out-page.tsx'
import { WritePage } from '#ui/desk/updates/write-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { unlessSignedOut } from '#web/desk/begin/begin-draft.ts'
import { beginUpdate } from '#web/desk/begin/begin-news.ts'
import { showSignedOut } from '#web/desk/account/show-signed-out.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { readNumber } from '#web/forms/read-number.ts'

/**
 * The draft of an update. Published news leads to its sending (303); after a session has ended, the page around the
 * text that was sent.
 */
export async function loader(args: LoaderFunctionArgs) {
  if (args.context.signedOut) return json(showSignedOut(args), { headers: headers() })
  const { update, campaign, head, query, room } = await beginUpdate(args, 'write updates')
  if (update.number !== null || update.offers !== null) throw seeOther(room(`/${update.id}/send`))
  return json({ head, campaign, update, saved: query.get('done') === 'saved' }, { headers: headers() })
}

type Refused = {
  typed: Record<string, string>
  faults?: Record<string, string>
  theirs?: Extract<SaveOutcome, { outcome: 'changed-meanwhile' }>['theirs']
}

/**
 * Saves the draft or throws it away: 303 on. 422 with what was typed where something is wrong, or another member has
 * saved meanwhile, with theirs beside it; 403 with the text where the session has ended.
 */
export async function action(args: ActionFunctionArgs) {
  const fields = await readFields(args.request)
  const desk = await unlessSignedOut(args, (each) => beginUpdate(each, 'write updates'))
  if (!desk) return json<Refused>({ typed: textsOf(fields) }, { status: 403, headers: headers() })
  const { db, by, update, room } = desk
  if (fields.do === 'discard') {
    await discardDraft(db, by, update.id)
    return seeOther(room('?done=discarded'))
  }
  const typed = textsOf(fields)
  const refuse = (refused: Omit<Refused, 'typed'>) =>
    json<Refused>({ typed, ...refused }, { status: 422, headers: headers() })
  const reading = readDraft(fields)
  if (reading.outcome === 'refused') return refuse({ faults: reading.faults })
  const draftNumber = readNumber(fields.draftNumber)
  const saved = await saveDraft(db, by, { id: update.id, draftNumber, draft: reading.draft })
  switch (saved.outcome) {
    case 'saved':
      return seeOther(room(fields.next === 'preview' ? `/${update.id}/preview` : `/${update.id}?done=saved`))
    case 'changed-meanwhile':
      return refuse({ theirs: saved.theirs })
    case 'no-such-draft':
      return seeOther(room(`/${update.id}/send`))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

// What a form of news carries along and nobody typed.
const unseen = ['draftNumber', 'locale', 'next', 'do']

export default function Write() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  if ('signedOut' in loaded)
    return <SignedOutPage signIn={loaded.signIn} typed={refused?.typed ?? {}} unseen={unseen} />
  return <WritePage {...loaded} refused={refused} />
}
