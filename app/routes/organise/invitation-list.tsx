import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { findList, sendList, stopList } from '#invitations'
import { InvitationListPage } from '#ui/desk/files/invitation-list-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign, deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/** What was found in a list of invitations, before anything is sent and after. 404 for a list of another campaign. */
export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', list: id = '' } = args.params
  const { db, locale } = await beginDeed(args, 'check invitations', { campaign: slug })
  const campaign = await deskCampaign(db, slug, locale)
  const list = await findList(db, campaign.id, id)
  if (!list) throw new Response(null, { status: 404 })
  return json(
    {
      head: deskHead(locale, 'files.invite', campaign),
      campaign: { slug, title: campaign.title },
      list,
      hours: limits.invitationLists.keptSeconds / 3_600,
    },
    { headers: headers() },
  )
}

/**
 * Sends the invitations, or with `deed=stop` what is left of them no more. 303 back; 409 while the campaign is not
 * public; 404 as above.
 */
export async function action(args: ActionFunctionArgs) {
  const { slug = '', list: id = '' } = args.params
  const { db, paths, session, teamId, campaignId } = await beginDeed(args, 'import invitations', {
    campaign: slug,
  })
  const list = await findList(db, campaignId!, id)
  if (!list) throw new Response(null, { status: 404 })
  const { deed } = await readFields(args.request)
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId, id }
  const { outcome } = await (deed === 'stop' ? stopList : sendList)(db, here)
  if (outcome === 'not-public') return json({ notPublic: true }, { status: 409, headers: headers() })
  return seeOther(paths.deskCampaign(slug, `/files/invitations/${id}`))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function InvitationList() {
  const notPublic = useActionData<{ notPublic: true }>()?.notPublic
  return <InvitationListPage {...useLoaderData<typeof loader>()} notPublic={notPublic} />
}
