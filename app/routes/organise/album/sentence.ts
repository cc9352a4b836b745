import { json, type ActionFunctionArgs } from '@remix-run/node'
import { matchSentence, titlesOf } from '#works'
import { beginAlbum } from '#web/album/begin-album.ts'
import { noStore } from '#web/answers/answers.ts'
import { typedDraft } from '#web/desk/draft/typed-draft.ts'
import { postOnly } from '#web/answers/post-only.ts'
import { readFields } from '#web/forms/read-fields.ts'

export const loader = postOnly

const MOST_FIELDS = 100

/** How far the titles that somebody is typing form the sentence, for the page's script: JSON `{agrees, words: [{text, lit}], partsAt}`. Nothing is kept. */
export async function action(args: ActionFunctionArgs) {
  await beginAlbum(args)
  const { typed } = typedDraft(await readFields(args.request, MOST_FIELDS))
  return json(matchSentence(titlesOf(typed), typed.sentence ?? ''), { headers: noStore })
}
