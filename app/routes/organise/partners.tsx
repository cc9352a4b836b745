import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readPrivate } from '#launches'
import { rolesFor } from '#organisers'
import { addPartner, closePartner, listPartners, readPartnerForm, reopenPartner } from '#partners'
import type { PartnerFaults } from '#partners'
import { PartnersPage } from '#ui/desk/partners/partners-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign, deskHead } from '#web/desk/begin/desk-campaign.ts'
import { showPartner } from '#web/desk/show-partner.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'

/** The partners of a campaign with their links and what came by each, a page at a time. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, keys, site, locale, role } = await beginDeed(args, 'read the desk', { campaign: slug })
  const campaign = await deskCampaign(db, slug, locale)
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined
  const phase = await readPrivate(db, keys, campaign.id)
  const invitation = phase?.token ?? undefined
  const { partners, next } = await listPartners(db, { campaignId: campaign.id, after })
  return json(
    {
      head: deskHead(locale, 'desk.room.partners', campaign),
      campaign: { slug, title: campaign.title },
      partners: partners.map((partner) => showPartner(partner, { keys, site, slug, invitation })),
      next,
      may: rolesFor('invite recruiters').includes(role),
    },
    { headers: headers() },
  )
}

/**
 * Makes a partner a link, or closes or opens one again. 303 back; 422 with what was typed where the name is refused;
 * 404 for a partner of another campaign.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, paths, session, teamId, campaignId } = await beginDeed(args, 'invite recruiters', {
    campaign: slug,
  })
  const fields = await readFields(args.request)
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  const back = seeOther(paths.deskCampaign(slug, '/partners'))
  if (fields.deed === 'close' || fields.deed === 'reopen') {
    const turn = fields.deed === 'close' ? closePartner : reopenPartner
    const { outcome } = await turn(db, { ...here, id: String(fields.id) })
    if (outcome === 'no-such-partner') throw new Response(null, { status: 404 })
    return back
  }
  const reading = readPartnerForm(fields)
  if (reading.outcome === 'refused') {
    const refused: Refused = { faults: reading.faults, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: headers() })
  }
  await addPartner(db, { ...here, form: reading.form })
  return back
}

type Refused = { faults: PartnerFaults; typed: Record<string, string> }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Partners() {
  return <PartnersPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
