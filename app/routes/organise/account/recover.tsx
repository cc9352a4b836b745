import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEnrolment, recover } from '#accounts'
import { RecoverPage } from '#ui/desk/account/recover-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { describeBrowser } from '#web/desk/account/describe-browser.ts'
import { enrolFrom, type RefusedAddress } from '#web/desk/account/enrol-from.ts'
import { nextIn } from '#web/desk/begin/here.ts'
import { signedInAnswer } from '#web/desk/account/signed-in-answer.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** The way back in without a passkey: an address first, and for a mailbox proven just now its recovery code. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = begin(args)
  const enrolment = await provenEnrolment(args)
  const head = { title: titled(locale, sayIn(locale)('account.recover.title')) }
  const address = enrolment?.known ? enrolment.address : null
  return json({ head, address, next: nextIn(args.request) }, { headers: headers() })
}

/**
 * Takes the address first, and once its mailbox is proven the recovery code: it needs both. 303 to a new passkey,
 * signed in; 422 for a code that is wrong or used up; 303 to the beginning where the proof has run out.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, network, paths } = begin(args)
  const { request } = args
  const next = nextIn(request)
  const ticket = readTicket(request, site.url, 'enrolment')
  if (!ticket || !(await provenEnrolment(args))?.known) return enrolFrom(args)
  const { code } = await readFields(request)
  const browser = describeBrowser(request)
  const recovered = await recover(db, keys, { ticket, code, network, browser })
  switch (recovered.outcome) {
    case 'signed-in':
      return signedInAnswer(site.url, recovered.session.ticket, paths.addPasskey(next))
    case 'code-refused':
      return json({ refused: true }, { status: 422, headers: noStore })
    case 'no-enrolment':
      return seeOther(paths.recover(next))
  }
}

async function provenEnrolment(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, keys, site } = begin(args)
  const ticket = readTicket(args.request, site.url, 'enrolment')
  const enrolment = ticket ? await findEnrolment(db, keys, ticket) : undefined
  return enrolment?.proven ? enrolment : undefined
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Recover() {
  const said = useActionData<RefusedAddress | { refused: true }>()
  return <RecoverPage {...useLoaderData<typeof loader>()} said={said} />
}
