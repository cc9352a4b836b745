import type { ActionFunctionArgs } from '@remix-run/node'
import { makePreviewLink, revokePreviewLink } from '#drafts'
import { seeOther } from '#web/answers/answers.ts'
import { beginNewDraft } from '#web/desk/begin/begin-draft.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { postOnly } from '#web/answers/post-only.ts'

export const loader = postOnly

/** Makes the secret link to a draft, makes it anew, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, paths, slug } = await beginNewDraft(args)
  const { _then } = await readFields(args.request)
  await (_then === 'revoke' ? revokePreviewLink(db, by) : makePreviewLink(db, by))
  return seeOther(`${paths.deskCampaign(slug, '/edit/review')}#link`)
}
