import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titleOf } from '#campaigns'
import { findSignedCampaign, stopUpdates, wantsUpdates } from '#signatures'
import { readUnsubscribeToken } from '#updates'
import { UnsubscribePage } from '#ui/updates/unsubscribe-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { isOneClick } from '#web/visits/one-click.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Asks once whether news of one campaign is to end; where it has ended, says so. 404 for a link that we did not make.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = begin(args)
  const { token, signatureId } = signatureOr404(args)
  const campaignId = await findSignedCampaign(db, signatureId)
  const campaign = campaignId && (await titleOf(db, campaignId, locale))
  if (!campaign) throw new Response(null, { status: 404 })
  const stopped = !(await wantsUpdates(db, signatureId))
  const head = { title: titled(locale, sayIn(locale)('updates.stop.title')) }
  return json({ head, token, campaign, stopped }, { headers: headers() })
}

/** Ends the news, with a press on our page or with the bare POST of a mail program, which is answered without a redirect (RFC 8058 §3.2). */
export async function action(args: ActionFunctionArgs) {
  const { db, paths } = begin(args)
  const { token, signatureId } = signatureOr404(args)
  const oneClick = await isOneClick(args.request)
  await stopUpdates(db, signatureId)
  return oneClick ? json(null, { headers: headers() }) : seeOther(paths.unsubscribe(token))
}

function signatureOr404({ context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const token = params.token ?? ''
  const signatureId = readUnsubscribeToken(context.keys, token)
  if (!signatureId) throw new Response(null, { status: 404 })
  return { token, signatureId }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Unsubscribe() {
  return <UnsubscribePage {...useLoaderData<typeof loader>()} />
}
