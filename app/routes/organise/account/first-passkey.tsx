import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEnrolment, openAccount, readOrganiserName } from '#accounts'
import { CodesPage } from '#ui/desk/account/codes-page.tsx'
import { FirstPasskeyPage, type FirstRefused } from '#ui/desk/account/first-passkey-page.tsx'
import { noStore, seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { describeBrowser } from '#web/desk/account/describe-browser.ts'
import { nextIn } from '#web/desk/begin/here.ts'
import { keepCookies } from '#web/desk/account/keep-cookies.ts'
import { passkeySite } from '#web/desk/account/passkey-site.ts'
import { safeNext } from '#web/desk/account/safe-next.ts'
import { signedInCookies } from '#web/desk/account/signed-in-answer.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where a proven mailbox becomes an account, with a name and a passkey; and the page around the recovery codes after
 * it has. 303 to whichever step comes before for everybody else.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, site } = begin(args)
  const say = sayIn(locale)
  const next = nextIn(args.request)
  const { origin } = passkeySite(site.url)
  // The answer that shows the codes is made after the enrolment has ended with them.
  if (args.context.organiser) {
    const head = { title: titled(locale, say('account.codes.title')) }
    return json({ head, origin, address: '', next: safeNext(next ?? null) }, { headers: noStore })
  }
  const { address } = await provenOrBack(args)
  return json({ head: { title: titled(locale, say('account.first.title')) }, origin, address, next })
}

/**
 * Opens the account and signs this browser in. The answer itself holds the recovery codes, because no page can show
 * them again; 422 where the name or the passkey is refused; 303 to the beginning where the proof has run out.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths } = begin(args)
  const { request } = args
  const { ticket } = await provenOrBack(args)
  const fields = await readFields(request)
  const refuse = (refused: Omit<FirstRefused, 'typed'>) =>
    json({ refused: { ...refused, typed: textsOf(fields).name } }, { status: 422, headers: noStore })
  const reading = readOrganiserName(fields.name)
  if (reading.outcome === 'refused') return refuse({ name: reading.fault })
  if (!fields.credential) return refuse({ fault: 'no-script' })
  const browser = describeBrowser(request)
  const opened = await openAccount(db, keys, {
    ticket,
    name: reading.name,
    passkeyName: browser || site.host,
    credential: fields.credential,
    site: passkeySite(site.url),
    browser,
  })
  switch (opened.outcome) {
    case 'opened': {
      args.context.organiser = { name: reading.name }
      const headers = new Headers(noStore)
      for (const cookie of signedInCookies(site.url, opened.session.ticket))
        headers.append('Set-Cookie', cookie)
      return json({ codes: opened.codes }, { headers })
    }
    case 'passkey-refused':
      return refuse({ fault: 'passkey-refused' })
    case 'no-enrolment':
      return seeOther(paths.signUp(nextIn(request)))
  }
}

/** The enrolment whose mailbox was proven and has no account yet; everybody else is sent to where they are. */
async function provenOrBack(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, keys, site, paths } = begin(args)
  const next = nextIn(args.request)
  const ticket = readTicket(args.request, site.url, 'enrolment')
  const enrolment = ticket && (await findEnrolment(db, keys, ticket))
  if (!enrolment)
    throw redirect(readTicket(args.request, site.url, 'desk') ? paths.desk() : paths.signUp(next), 303)
  if (!enrolment.proven) throw redirect(paths.signUpCode(next), 303)
  if (enrolment.known) throw redirect(paths.recover(next), 303)
  return { ticket, address: enrolment.address }
}

export const headers = keepCookies
export const meta = pageMeta

export default function FirstPasskey() {
  const { origin, address, next } = useLoaderData<typeof loader>()
  const done = useActionData<{ codes?: string[]; refused?: FirstRefused }>()
  if (done?.codes) return <CodesPage codes={done.codes} next={next!} />
  return <FirstPasskeyPage origin={origin} address={address} next={next} refused={done?.refused} />
}
