import type { ActionFunctionArgs } from '@remix-run/node'
import { endLink, hideCount, renewLink, showCount } from '#launches'
import { seeOther } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { postOnly } from '#web/answers/post-only.ts'
import { readFields } from '#web/forms/read-fields.ts'

export const loader = postOnly

/** Makes the link of a private campaign anew, ends it, and shows or hides the number to those who come by it. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'publish a campaign', { campaign: slug })
  const { db, keys, paths } = desk
  const by = { campaignId: desk.campaignId!, teamId: desk.teamId, organiserId: desk.session.organiserId }
  const back = (rest: string) => seeOther(paths.deskCampaign(slug, `/edit${rest}`))
  const { _then } = await readFields(args.request)
  switch (_then) {
    case 'renew':
      return back(told(await renewLink(db, keys, by), '?done=private-link'))
    case 'end':
      return back(told(await endLink(db, by), '?done=private-ended'))
    case 'show-count':
      return back(told(await showCount(db, by), '#number', '#number'))
    case 'hide-count':
      return back(told(await hideCount(db, by), '#number', '#number'))
    default:
      return back('')
  }
}

type Outcome = 'done' | 'nothing-to-do'

/**
 * Where to go back to when it is done, and when nothing was to do: then it has been launched or ended meanwhile and the page says so,
 * or it is as was wished.
 */
function told({ outcome }: { outcome: Outcome }, done: string, nothingToDo = ''): string {
  switch (outcome) {
    case 'done':
      return done
    case 'nothing-to-do':
      return nothingToDo
  }
}
