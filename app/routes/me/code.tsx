import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findVisit, proveVisit, visitSubject } from '#mailboxes'
import { readCode } from '#verification'
import { MailboxCode } from '#ui/signing/mailbox-code.tsx'
import { useSite } from '#ui/site.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket, ticketCookie } from '#web/visits/cookies.ts'
import { emailNews } from '#web/mail/email-news.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where the code of a visit is typed, and how its email is getting on. 303 to where a visit begins without one, and
 * to the signatures when it is proven.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'visit')
  const visit = ticket && (await findVisit(db, keys, ticket))
  if (!visit) throw redirect(paths.visit(), { status: 303 })
  if (visit.proven) throw redirect(paths.visitSignatures(), { status: 303 })
  const subject = visitSubject(keys, visit.addressKey)
  const email = await emailNews(db, keys, { ...visit, subject }, locale)
  const head = { title: titled(locale, sayIn(locale)('code.title')) }
  const { address, untagged, wait } = visit
  return json({ head, address, untagged, wait, email }, { headers: noStore })
}

/**
 * Takes the code of a visit: 303 to the signatures, with a new ticket in the cookie; 422 for a code that is wrong,
 * late or used up; 303 to where a visit begins where none waits for a code.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, network, paths } = begin(args)
  const { code } = await readFields(args.request)
  const ticket = readTicket(args.request, site.url, 'visit')
  if (!ticket) return seeOther(paths.visit())
  const reading = readCode(code)
  const refused = json({ refused: true }, { status: 422, headers: noStore })
  if (reading.outcome === 'refused') return refused
  const proven = await proveVisit(db, keys, { ticket, code: reading.code, network })
  switch (proven.outcome) {
    case 'proven':
      return seeOther(paths.visitSignatures(proven.unblocked ? 'unblocked' : undefined), {
        'Set-Cookie': ticketCookie(site.url, 'visit', proven.ticket),
      })
    case 'no-visit':
      return seeOther(paths.visit())
    case 'code-refused':
      return refused
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Code() {
  const { say, to } = useSite()
  return (
    <article className="max-w-[36rem] py-10">
      <h1 className="text-headline">{say('code.title')}</h1>
      <MailboxCode
        {...useLoaderData<typeof loader>()}
        {...useActionData<{ refused: true }>()}
        to={{ code: to.visitCode(), resend: to.visitResend(), otherAddress: to.visit() }}
      />
    </article>
  )
}
