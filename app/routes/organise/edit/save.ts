import { json, type ActionFunctionArgs } from '@remix-run/node'
import { saveDraft } from '#drafts'
import { noStore } from '#web/answers/answers.ts'
import { beginWriting } from '#web/desk/begin/begin-draft.ts'
import { typedDraft } from '#web/desk/draft/typed-draft.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { postOnly } from '#web/answers/post-only.ts'

export const loader = postOnly

/**
 * The same as “Save and continue”, for the page’s script while somebody types: JSON `{outcome, revision, savedAt, fields}`, where `fields`
 * are the whole draft as it stands now, others’ changes too; or `{outcome}` alone where nothing is saved: the session has ended, somebody else changed
 * the same or published it, a text is too long. All of these are expected and answered 200: a browser tells its console of every other.
 */
export async function action(args: ActionFunctionArgs) {
  const { typed, revision } = typedDraft(await readFields(args.request))
  const desk = await beginWriting(args)
  if (!desk)
    return json({ outcome: args.context.signedOut ? 'signed-out' : 'no-draft' }, { headers: noStore })
  const saved = await saveDraft(desk.db, { ...desk.by, revision, fields: typed })
  switch (saved.outcome) {
    case 'saved':
      return json(saved, { headers: noStore })
    case 'contested':
      return json({ outcome: 'contested' }, { headers: noStore })
    case 'too-long':
    case 'no-draft':
      return json({ outcome: saved.outcome }, { headers: noStore })
  }
}
