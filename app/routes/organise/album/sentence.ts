import { json, type ActionFunctionArgs } from '@remix-run/node'
import { matchSentence, titlesOf } from '#works'
import { beginAlbum } from '#web/album/begin-album.ts'
import { noStore } from '#web/answers.ts'
import { typedDraft } from '#web/desk/typed-draft.ts'
import { postOnly } from '#web/post-only.ts'
import { readFields } from '#web/read-fields.ts'

export const loader = postOnly

const MOST_FIELDS = 100

/** How far the titles that somebody is typing form the sentence, for the page's script: JSON `{agrees, words: [{text, lit}], partsAt}`. Nothing is kept. */
export async function action(args: ActionFunctionArgs) {
  await beginAlbum(args)
  const { typed } = typedDraft(await readFields(args.request, MOST_FIELDS))
  return json(matchSentence(titlesOf(typed), typed.sentence ?? ''), { headers: noStore })
}
