import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAddress } from '#addresses'
import { askToVisit, blockMailbox, isBlocked, mailboxMac, readBlockToken } from '#mailboxes'
import { StopPage } from '#ui/my/stop-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { ticketCookie } from '#web/visits/cookies.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Whether this mailbox gets no more email from us, for whoever holds the link from one; 404 for a link that we did
 * not make.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = begin(args)
  const mac = macOr404(args)
  const head = { title: titled(locale, sayIn(locale)('stop.title')) }
  return json({ head, token: args.params.token!, blocked: await isBlocked(db, mac) }, { headers: noStore })
}

/**
 * Blocks with a press (303 back); opening the link changes nothing, because mail scanners open links. Unblocks only
 * by a code, sent where `email` is this very mailbox: 303 to where it is typed, 422 for another address, 429 for a
 * network that asks too often.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, locale, network, paths, site } = begin(args)
  const mac = macOr404(args)
  const { email } = await readFields(args.request)
  if (email === undefined) {
    await blockMailbox(db, mac)
    return seeOther(paths.stop(args.params.token!))
  }
  const reading = readAddress(email)
  if (reading.outcome === 'refused' || !mailboxMac(keys, reading.key).equals(mac)) {
    return json({ refused: true }, { status: 422, headers: noStore })
  }
  const { address, key } = reading
  const asked = await askToVisit(db, keys, { address, addressKey: key, locale, network, toUnblock: true })
  switch (asked.outcome) {
    case 'check-your-mailbox':
      return seeOther(paths.visitCode(), { 'Set-Cookie': ticketCookie(site.url, 'visit', asked.ticket) })
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
  }
}

function macOr404({ context, params }: LoaderFunctionArgs | ActionFunctionArgs): Buffer {
  const mac = readBlockToken(context.keys, params.token ?? '')
  if (!mac) throw new Response(null, { status: 404 })
  return mac
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Stop() {
  return <StopPage {...useLoaderData<typeof loader>()} refused={!!useActionData<{ refused: true }>()} />
}
