import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { discardDraft, readDraft, saveDraft, type SaveOutcome } from '#updates'
import { WritePage } from '#ui/desk/updates/write-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers.ts'
import { beginUpdate } from '#web/desk/begin-news.ts'
import { pageMeta } from '#web/page-meta.ts'
import { readFields, textsOf } from '#web/read-fields.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { update, campaign, head, query, room } = await beginUpdate(args, 'write updates')
  if (update.number !== null || update.offers !== null) throw seeOther(room(`/${update.id}/send`))
  return json({ head, campaign, update, saved: query.get('done') === 'saved' }, { headers: headers() })
}

type Refused = {
  typed: Record<string, string>
  faults?: Record<string, string>
  theirs?: Extract<SaveOutcome, { outcome: 'changed-meanwhile' }>['theirs']
}

export async function action(args: ActionFunctionArgs) {
  const { db, by, update, room } = await beginUpdate(args, 'write updates')
  const fields = await readFields(args.request)
  if (fields.do === 'discard') {
    await discardDraft(db, by, update.id)
    return seeOther(room('?done=discarded'))
  }
  const typed = textsOf(fields)
  const refuse = (refused: Omit<Refused, 'typed'>) =>
    json<Refused>({ typed, ...refused }, { status: 422, headers: headers() })
  const reading = readDraft(fields)
  if (reading.outcome === 'refused') return refuse({ faults: reading.faults })
  const draftNumber = Number(fields.draftNumber)
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

export default function Write() {
  return <WritePage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
