import type { ActionFunctionArgs } from '@remix-run/node'
import { drawWordmark, keepWordmark } from '#campaigns'
import { seeOther } from '#web/answers.ts'
import { beginDraft } from '#web/desk/begin-draft.ts'
import { postOnly } from '#web/post-only.ts'

export const loader = postOnly

/** Takes a wordmark (`multipart/form-data`, the file `picture`), or takes it away (`remove`). 303 back to how the campaign looks, with a word about the file where it is not taken. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, paths, slug } = await beginDraft(args)
  const back = (fault?: string) =>
    seeOther(`${paths.deskCampaign(slug, `/edit/look${fault ? `?wordmark=${fault}` : ''}`)}#wordmark`)
  // A body that is no form, or only half of one, is no picture either.
  const form = await args.request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return new FormData()
    throw error
  })
  if (form.has('remove')) {
    await keepWordmark(db, by, null)
    return back()
  }
  const picture = form.get('picture')
  const file = picture instanceof Blob ? Buffer.from(await picture.arrayBuffer()) : Buffer.alloc(0)
  const drawn = await drawWordmark(file)
  if (drawn.outcome !== 'drawn') return back(drawn.outcome)
  await keepWordmark(db, by, drawn.wordmark)
  return back()
}
