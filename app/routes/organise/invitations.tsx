import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { checkList, listLists } from '#invitations'
import { InvitationsPage } from '#ui/desk/files/invitations-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign, deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/** Where a list from elsewhere is pasted in, and the lists that were. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, locale } = await beginDeed(args, 'check invitations', { campaign: slug })
  const campaign = await deskCampaign(db, slug, locale)
  const lists = await listLists(db, campaign.id)
  return json(
    {
      head: deskHead(locale, 'files.invite', campaign),
      campaign: { slug, title: campaign.title },
      lists: lists.map(({ id, state, good, asked, createdAt }) => ({ id, state, good, asked, createdAt })),
      most: limits.invitationLists.mostLines,
    },
    { headers: headers() },
  )
}

/**
 * Looks a list through. Nothing is sent here, so no passkey is asked for and nothing pasted is lost to it. 303 to
 * what was found; 422 with the list where it cannot be read.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, keys, paths, session, teamId, campaignId } = await beginDeed(args, 'check invitations', {
    campaign: slug,
  })
  const { list } = await readFields(args.request)
  const text = typeof list === 'string' ? list : ''
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  const checked = await checkList(db, keys, { ...here, text })
  if (checked.outcome === 'checked')
    return seeOther(paths.deskCampaign(slug, `/files/invitations/${checked.id}`))
  const refused: Refused = { fault: checked.fault, text }
  return json(refused, { status: 422, headers: headers() })
}

type Refused = { fault: string; text: string }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Invitations() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
