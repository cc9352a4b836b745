import type { ActionFunctionArgs } from '@remix-run/node'
import { offerWords } from '#updates'
import { seeOther } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { postOnly } from '#web/answers/post-only.ts'

export const loader = postOnly

/** Begins to offer the newest words to those who signed earlier ones and asked for news; 303 back to how the campaign runs. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, teamId, campaignId, session, paths } = await beginDeed(args, 'send updates', { campaign: slug })
  const by = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  const { outcome } = await offerWords(db, by)
  return seeOther(paths.deskCampaign(slug, `/edit${outcome === 'begun' ? '?done=offered' : ''}`))
}
