import type { ActionFunctionArgs } from '@remix-run/node'
import { endLink, hideCount, renewLink, showCount } from '#launches'
import { seeOther } from '#web/answers.ts'
import { beginDeed } from '#web/desk/begin-desk.ts'
import { postOnly } from '#web/post-only.ts'
import { readFields } from '#web/read-fields.ts'

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
      await renewLink(db, keys, by)
      return back('?done=private-link')
    case 'end':
      await endLink(db, by)
      return back('?done=private-ended')
    case 'show-count':
      await showCount(db, by)
      return back('#number')
    case 'hide-count':
      await hideCount(db, by)
      return back('#number')
    default:
      return back('')
  }
}
