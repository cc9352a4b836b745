import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findTicket } from '#signatures'
import { readCode } from '#verification'
import { CodePage, NoForm, type CodeFault } from '#ui/signing/code-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'
import { facts, headOf } from '#web/campaign/campaign-page.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { emailNews } from '#web/mail/email-news.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { leadToKept } from '#web/signing/lead-to-kept.ts'
import { orKeep, soonIfRefused } from '#web/signing/or-keep.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where a code is typed, and how the email that brings it is getting on. Whoever has signed already goes on to the
 * thanks (303); a browser that has sent no form is told so, and learns of nobody else’s.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale, paths } = begin(args)
  const campaign = await soonIfRefused(args, askedCampaign(args))
  const head = { ...headOf(campaign, site, locale, sayIn(locale)('code.title')), robots: 'noindex' }
  const ticket = readTicket(args.request, site.url, 'signing')
  const form =
    ticket && (await soonIfRefused(args, findTicket(db, keys, { ticket, campaignId: campaign.id })))
  if (form && form.state === 'standing') throw redirect(paths.signed(campaign.slug), { status: 303 })
  const waiting = form && {
    address: form.address,
    name: form.name,
    wait: form.wait,
    email: await soonIfRefused(args, emailNews(db, keys, { ...form, subject: form.addressMac }, locale)),
  }
  return json({ head, campaign: facts(campaign), waiting }, { headers: noStore })
}

/**
 * Takes a typed code: the signature stands from here on. 303 to the thanks; 422 with what was wrong, in the same
 * words for a code that is wrong, late or used up; 503 with a page that keeps it where it could not be looked at just
 * now.
 */
export async function action(args: ActionFunctionArgs) {
  const { signing, site, network, paths, until } = begin(args)
  const fields = await readFields(args.request)
  const campaign = await orKeep(args, fields, askedCampaign(args))
  const refuse = (fault: CodeFault) => {
    args.context.refusedForm = fields
    return json({ fault }, { status: 422, headers: noStore })
  }
  const ticket = readTicket(args.request, site.url, 'signing')
  const reading = readCode(fields.code)
  if (!ticket) return refuse('nothing-waits')
  if (reading.outcome === 'refused') return refuse('code-refused')

  const { cameTo } = args.context
  const typed = { campaignId: campaign.id, ticket, code: reading.code, network }
  const confirmed = cameTo && 'code' in cameTo ? cameTo.code : await signing.confirm(typed, { until })
  switch (confirmed.outcome) {
    case 'signed':
      return seeOther(paths.signed(campaign.slug))
    case 'code-refused':
    case 'mailbox-has-signed':
    case 'nothing-waits':
    case 'campaign-closed':
      return refuse(confirmed.outcome)
    case 'too-busy':
    case 'in-doubt':
    case 'mail-is-full':
    case 'put-back':
      return leadToKept(args, fields, confirmed)
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Code() {
  const { campaign, waiting } = useLoaderData<typeof loader>()
  const fault = useActionData<{ fault: CodeFault }>()?.fault
  if (!waiting) return <NoForm campaign={campaign} />
  return <CodePage campaign={campaign} waiting={waiting} fault={fault} />
}
