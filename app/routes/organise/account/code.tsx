import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enrolmentSubject, findEnrolment, proveEnrolment } from '#accounts'
import { readCode } from '#verification'
import { MailboxCodePage } from '#ui/desk/account/mailbox-code-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket, ticketCookie } from '#web/visits/cookies.ts'
import { nextIn } from '#web/desk/begin/here.ts'
import { emailNews } from '#web/mail/email-news.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where an organiser’s mailbox is proven, and how the email is getting on. 303 to the beginning without an address,
 * and onward where it is proven: to a first passkey, or to recovery where there is an account.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale, paths } = begin(args)
  const next = nextIn(args.request)
  const ticket = readTicket(args.request, site.url, 'enrolment')
  const enrolment = ticket && (await findEnrolment(db, keys, ticket))
  if (!enrolment) throw redirect(paths.signUp(next), { status: 303 })
  const { address, untagged, addressKey, asked, wait, proven, known } = enrolment
  if (proven) throw redirect(known ? paths.recover(next) : paths.firstPasskey(next), { status: 303 })
  const subject = enrolmentSubject(keys, addressKey)
  const email = await emailNews(db, keys, { subject, address, asked }, locale)
  const head = { title: titled(locale, sayIn(locale)('code.title')) }
  return json({ head, address, untagged, wait, email, next }, { headers: headers() })
}

/**
 * Takes the code: 303 to a first passkey, or to recovery where there is an account, with a new ticket in the cookie;
 * 422 for a code that is wrong, late or used up; 303 to the beginning where none waits.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, network, paths } = begin(args)
  const next = nextIn(args.request)
  const { code } = await readFields(args.request)
  const ticket = readTicket(args.request, site.url, 'enrolment')
  if (!ticket) return seeOther(paths.signUp(next))
  const reading = readCode(code)
  const refused = json({ refused: true }, { status: 422, headers: noStore })
  if (reading.outcome === 'refused') return refused
  const proven = await proveEnrolment(db, keys, { ticket, code: reading.code, network })
  switch (proven.outcome) {
    case 'proven':
      return seeOther(proven.known ? paths.recover(next) : paths.firstPasskey(next), {
        'Set-Cookie': ticketCookie(site.url, 'enrolment', proven.ticket),
      })
    case 'no-enrolment':
      return seeOther(paths.signUp(next))
    case 'code-refused':
      return refused
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Code() {
  return <MailboxCodePage {...useLoaderData<typeof loader>()} {...useActionData<{ refused: true }>()} />
}
