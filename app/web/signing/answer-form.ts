import { json, type ActionFunctionArgs } from '@remix-run/node'
import type { SigningFaults, SignOutcome } from '#signatures'
import type { Campaign } from '#campaigns'
import { noStore, seeOther } from '../answers/answers.ts'
import { begin } from '../begin.ts'
import { ticketCookie } from '../visits/cookies.ts'
import { textsOf } from '../forms/read-fields.ts'
import { leadToKept } from './lead-to-kept.ts'
import { takeFields } from './take-fields.ts'

/** What the page of a refused form shows again; `reworded` where the words are others by now. */
export type RefusedForm = { faults: SigningFaults; typed: Record<string, string>; reworded?: true }

/**
 * Answers a sign form for a campaign, by a private link where there is one, with what it came to before the pages got it, or
 * takes it here: 303 on to the code; 422 with what was refused and the form to be shown again; to the page that keeps it where
 * it could not be taken just now. Comes back with the outcome where the campaign takes no names, and throws 429 for a network
 * that sends too many.
 */
export async function answerForm(
  args: ActionFunctionArgs,
  campaign: Campaign,
  fields: Record<string, unknown>,
  link?: string,
): Promise<Response | Extract<SignOutcome, { outcome: 'campaign-not-open' }>> {
  const { keys, signing, locale, network, paths, site, until } = begin(args)
  const { cameTo } = args.context
  const sent = { campaign, fields, locale, network, link, until }
  const taken = cameTo && 'form' in cameTo ? cameTo.form : await takeFields({ signing, keys }, sent)
  const again = (refused: Omit<RefusedForm, 'typed'>) => {
    args.context.refusedForm = fields
    return json({ ...refused, typed: textsOf(fields) }, { status: 422, headers: noStore })
  }
  switch (taken.outcome) {
    case 'check-your-mailbox':
      return seeOther(paths.code(campaign.slug), {
        'Set-Cookie': ticketCookie(site.url, 'signing', taken.ticket),
      })
    case 'refused':
      return again({ faults: taken.faults })
    case 'words-changed':
      return again({ faults: {}, reworded: true })
    case 'campaign-not-open':
      return taken
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
    case 'too-busy':
    case 'in-doubt':
    case 'mail-is-full':
    case 'put-back':
      return leadToKept(args, fields, taken)
  }
}
