import { json, type ActionFunctionArgs } from '@remix-run/node'
import { saveDraft } from '#drafts'
import { noStore } from '#web/answers.ts'
import { beginWriting } from '#web/desk/begin-draft.ts'
import { typedDraft } from '#web/desk/typed-draft.ts'
import { readFields } from '#web/read-fields.ts'

export function loader() {
  throw new Response(null, { status: 405 })
}

/**
 * The same as “Save and continue”, for the page’s script while somebody types: JSON `{outcome, revision, savedAt, fields}`, where `fields`
 * are the ones that were sent as they stand now; 401 after the session has ended, 409 where somebody else changed the same.
 */
export async function action(args: ActionFunctionArgs) {
  const { typed, revision } = typedDraft(await readFields(args.request))
  const desk = await beginWriting(args)
  if (!desk) return json({ outcome: 'signed-out' }, { status: 401, headers: noStore })
  const saved = await saveDraft(desk.db, { ...desk.by, revision, fields: typed })
  switch (saved.outcome) {
    case 'saved': {
      const { savedAt, fields } = saved
      const sent = Object.fromEntries(Object.keys(typed).map((field) => [field, fields[field] ?? '']))
      return json({ outcome: 'saved', revision: saved.revision, savedAt, fields: sent }, { headers: noStore })
    }
    case 'contested':
      return json({ outcome: 'contested', by: saved.by }, { status: 409, headers: noStore })
    case 'too-long':
    case 'no-draft':
      return json({ outcome: saved.outcome }, { status: 422, headers: noStore })
  }
}
