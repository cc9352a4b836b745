import { readFile } from 'node:fs/promises'
import type { ActionFunctionArgs } from '@remix-run/node'
import { drawWordmark, keepWordmark } from '#campaigns'
import { limits } from '#limits'
import { seeOther } from '#web/answers/answers.ts'
import { beginDraft } from '#web/desk/begin/begin-draft.ts'
import { postOnly } from '#web/answers/post-only.ts'
import { receiveForm } from '#web/forms/receive-form.ts'

export const loader = postOnly

/** Takes a wordmark (`multipart/form-data`, the file `picture`), or takes it away (`remove`). 303 back to how the campaign looks, with a word about the file where it is not taken. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, paths, slug } = await beginDraft(args)
  const back = (fault?: string) =>
    seeOther(`${paths.deskCampaign(slug, `/edit/look${fault ? `?wordmark=${fault}` : ''}`)}#wordmark`)
  const wishes = { folder: args.context.uploads, file: 'picture', most: limits.wordmarks.mostBytes }
  return receiveForm(args, wishes, async ({ typed, path, fault }) => {
    if ('remove' in typed) {
      await keepWordmark(db, by, null)
      return back()
    }
    if (fault) return back(fault)
    const drawn = await drawWordmark(path ? await readFile(path) : Buffer.alloc(0))
    if (drawn.outcome !== 'drawn') return back(drawn.outcome)
    await keepWordmark(db, by, drawn.wordmark)
    return back()
  })
}
