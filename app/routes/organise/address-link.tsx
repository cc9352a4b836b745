import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { findAddressLink } from '#exports'
import { AddressLinkPage } from '#ui/desk/files/address-link-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign, deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

/** Behind the one-time link. Opening it uses nothing up; a link that is used, late or another session's leads nowhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', token = '' } = args.params
  const { db, locale, session } = await beginDeed(args, 'export addresses', { campaign: slug })
  const campaign = await deskCampaign(db, slug, locale)
  const link = await findAddressLink(db, { campaignId: campaign.id, sessionId: session.id, token })
  if (!link) throw new Response(null, { status: 404 })
  return json(
    {
      head: deskHead(locale, 'desk.room.files', campaign),
      campaign: { slug, title: campaign.title },
      token,
      addresses: link.addresses,
      minutes: limits.exports.linkSeconds / 60,
    },
    { headers: headers() },
  )
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function AddressLink() {
  return <AddressLinkPage {...useLoaderData<typeof loader>()} />
}
