import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readSigningForm, sign, type SigningFaults } from '#signatures'
import { drawTicket } from '#secrets'
import { CampaignPage } from '#ui/campaign-page.tsx'
import { noStore, seeOther } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign-or-404.ts'
import { campaignPage } from '#web/campaign-page.ts'
import { ticketCookie } from '#web/cookies.ts'
import { pageMeta } from '#web/page-meta.ts'
import { readFields, textsOf } from '#web/read-fields.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, site, paths } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  // The form lives on the campaign's page; only its refusal is shown here.
  if (args.request.method === 'GET' && !args.context.refusedForm)
    throw redirect(`${paths.campaign(campaign.slug)}#sign`)
  return json(await campaignPage(db, keys, site, campaign, locale))
}

export async function action(args: ActionFunctionArgs) {
  const { db, keys, locale, network, paths, site } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const fields = await readFields(args.request)
  const waiting = (ticket: string) =>
    seeOther(paths.code(campaign.slug), { 'Set-Cookie': ticketCookie(site.url, 'signing', ticket) })
  // People cannot see this field. A program that filled it in gets the same answer, and nothing is written.
  if (fields.homepage) return waiting(drawTicket().ticket)

  const reading = readSigningForm(fields, campaign.fields, campaign.questions)
  if (reading.outcome === 'refused') {
    args.context.refusedForm = true
    const refused: Refused = { faults: reading.faults, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: noStore })
  }

  const signed = await sign(db, keys, {
    campaignId: campaign.id,
    form: reading.form,
    locale,
    network,
    partner: textsOf(fields).from,
  })
  switch (signed.outcome) {
    case 'check-your-mailbox':
      return waiting(signed.ticket)
    case 'campaign-not-open':
      return seeOther(paths.campaign(campaign.slug))
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
  }
}

type Refused = { faults: SigningFaults; typed: Record<string, string> }

export const headers = () => noStore
export const meta = pageMeta

export default function Sign() {
  return <CampaignPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
