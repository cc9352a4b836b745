import { json, type ActionFunctionArgs } from '@remix-run/node'
import { drawTicket } from '#secrets'
import { readSigningForm, sign, type SigningFaults, type SignOutcome } from '#signatures'
import type { Campaign } from '#campaigns'
import { noStore, seeOther } from './answers.ts'
import { begin } from './begin.ts'
import { ticketCookie } from './cookies.ts'
import { textsOf } from './read-fields.ts'

/** What the page of a refused form shows again; `reworded` where the words are others by now. */
export type RefusedForm = { faults: SigningFaults; typed: Record<string, string>; reworded?: true }

/**
 * Takes a sign form for a campaign, by a private link where there is one: leads on to the code, shows the form again with
 * what was refused, or says that the campaign takes no names just now.
 */
export async function takeForm(
  args: ActionFunctionArgs,
  campaign: Campaign,
  fields: Record<string, unknown>,
  link?: string,
): Promise<Response | Extract<SignOutcome, { outcome: 'campaign-not-open' }>> {
  const { db, keys, locale, network, paths, site } = begin(args)
  const waiting = (ticket: string) =>
    seeOther(paths.code(campaign.slug), { 'Set-Cookie': ticketCookie(site.url, 'signing', ticket) })
  // People cannot see this field. A program that filled it in gets the same answer, and nothing is written.
  if (fields.homepage) return waiting(drawTicket().ticket)

  const reading = readSigningForm(fields, campaign.fields, campaign.questions)
  if (reading.outcome === 'refused') {
    args.context.refusedForm = true
    const refused: RefusedForm = { faults: reading.faults, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: noStore })
  }
  const signed = await sign(db, keys, {
    campaignId: campaign.id,
    form: reading.form,
    locale,
    network,
    link,
    partner: textsOf(fields).from,
    version: versionIn(fields),
  })
  switch (signed.outcome) {
    case 'check-your-mailbox':
      return waiting(signed.ticket)
    case 'words-changed': {
      args.context.refusedForm = true
      const refused: RefusedForm = { faults: {}, typed: textsOf(fields), reworded: true }
      return json(refused, { status: 422, headers: noStore })
    }
    case 'campaign-not-open':
      return signed
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
  }
}

// Other people's forms need not say which words they were made for; one that says it in no number of ours knows none of ours.
const versionIn = ({ version }: Record<string, unknown>) =>
  version === undefined ? undefined : Number(version) || 0
