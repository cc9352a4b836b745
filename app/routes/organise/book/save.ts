import { json, type ActionFunctionArgs } from '@remix-run/node'
import { saveBook } from '#works'
import { noStore } from '#web/answers/answers.ts'
import { unlessSignedOut } from '#web/desk/begin/begin-draft.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'
import { typedBook } from '#web/desk/draft/typed-book.ts'
import { postOnly } from '#web/answers/post-only.ts'
import { readFields } from '#web/forms/read-fields.ts'

export const loader = postOnly

/**
 * The same as “Save”, for the page’s script while somebody types: JSON `{outcome, revision, savedAt, fields}`, or `{outcome}` alone where
 * nothing is saved. All of these are expected and answered 200: a browser tells its console of every other.
 */
export async function action(args: ActionFunctionArgs) {
  const { typed, revision } = typedBook(await readFields(args.request))
  const desk = await unlessSignedOut(args, (each) => beginWork(each, 'make a work'))
  if (!desk) return json({ outcome: 'signed-out' }, { headers: noStore })
  const saved = await saveBook(desk.db, { ...desk.by, revision, typed })
  switch (saved.outcome) {
    case 'saved':
      return json(saved, { headers: noStore })
    case 'changed':
      return json({ outcome: 'contested' }, { headers: noStore })
    case 'no-book':
      throw new Response(null, { status: 404 })
  }
}
