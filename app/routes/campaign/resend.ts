import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { resendCode } from '#signatures'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { orKeep } from '#web/signing/or-keep.ts'

/** Whoever reads this address meant the page that the code is typed on: 303 to it. */
export function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.code(args.params.slug ?? ''))
}

/** The same answer whether an email is on its way or not: who may have another is nobody else's business. */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths } = begin(args)
  const campaign = await orKeep(args, {}, askedCampaign(args))
  const ticket = readTicket(args.request, site.url, 'signing')
  if (ticket)
    // Asked twice, it is the same one email: within the waiting time nothing more is sent.
    await orKeep(args, {}, resendCode(db, keys, { ticket, campaignId: campaign.id }), {
      outcome: 'in-doubt',
      ticket,
    })
  return seeOther(paths.code(campaign.slug))
}
