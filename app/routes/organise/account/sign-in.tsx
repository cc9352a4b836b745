import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signIn } from '#accounts'
import { SignInPage, type PasskeyFault } from '#ui/desk/account/sign-in-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { describeBrowser } from '#web/desk/account/describe-browser.ts'
import { nextIn } from '#web/desk/begin/here.ts'
import { passkeySite } from '#web/desk/account/passkey-site.ts'
import { safeNext } from '#web/desk/account/safe-next.ts'
import { signedInAnswer } from '#web/desk/account/signed-in-answer.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where an organiser signs in with a passkey; `next` is where they wanted to go. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, site } = begin(args)
  const head = { title: titled(locale, sayIn(locale)('account.signIn.title')) }
  const { origin } = passkeySite(site.url)
  return json({ head, origin, next: nextIn(args.request) }, { headers: headers() })
}

/**
 * Takes the passkey’s answer: 303 to `next` or the desk, signed in; 422 where it is not accepted, or the browser runs
 * no script.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site } = begin(args)
  const { request } = args
  const { credential } = await readFields(request)
  const ticket = readTicket(request, site.url, 'enrolment')
  const refuse = (fault: PasskeyFault) => json({ fault }, { status: 422, headers: noStore })
  if (!credential) return refuse('no-script')
  if (!ticket) return refuse('passkey-refused')
  const signed = await signIn(db, keys, {
    ticket,
    credential,
    site: passkeySite(site.url),
    browser: describeBrowser(request),
    former: readTicket(request, site.url, 'desk'),
  })
  switch (signed.outcome) {
    case 'signed-in':
      return signedInAnswer(site.url, signed.session.ticket, safeNext(nextIn(request) ?? null))
    case 'passkey-refused':
      return refuse('passkey-refused')
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} {...useActionData<{ fault: PasskeyFault }>()} />
}
