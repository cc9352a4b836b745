import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CampaignPage } from '#ui/campaign/campaign-page.tsx'
import { InvitationEnded } from '#ui/campaign/invitation-ended.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { findInvited } from '#web/invited/find-invited.ts'
import { privatePage } from '#web/invited/private-page.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { orKeep, soonIfRefused } from '#web/signing/or-keep.ts'
import { answerForm, type RefusedForm } from '#web/signing/answer-form.ts'
import { sayIn } from '#i18n/speak.ts'

/** The form behind a private link. Of a link that has ended only what was typed comes back, with a sentence that says so. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site, paths } = begin(args)
  const token = args.params.invited ?? ''
  if (args.request.method === 'GET' && !args.context.refusedForm) throw redirect(`${paths.campaign('')}#sign`)
  const found = await soonIfRefused(args, findInvited(db, token, locale))
  if (!found || found.invited.hasEnded) {
    const head = { title: titled(locale, sayIn(locale)('private.ended.title')), robots: 'noindex' }
    return json({ head, page: null })
  }
  const { head, ...page } = await soonIfRefused(args, privatePage(db, site, found.campaign, locale, token))
  return json({ head, page })
}

/**
 * Takes a sign form that came by a private link, as the form of any campaign is taken (`answerForm`). 404 with what
 * was typed where the link has ended or the campaign takes no names just now.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, locale } = begin(args)
  const fields = await readFields(args.request)
  const found = await orKeep(args, fields, findInvited(db, args.params.invited, locale))
  const ended = () => {
    args.context.refusedForm = fields
    return json({ faults: {}, typed: textsOf(fields) }, { status: 404, headers: noStore })
  }
  if (!found || (found.invited.isPrivate && found.invited.hasEnded)) return ended()
  const answer = await answerForm(args, found.campaign, fields, found.invited.linkId)
  return answer instanceof Response ? answer : ended()
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Sign() {
  const { page } = useLoaderData<typeof loader>()
  const refused = useActionData<RefusedForm>()
  return page ? <CampaignPage {...page} refused={refused} /> : <InvitationEnded typed={refused?.typed} />
}
