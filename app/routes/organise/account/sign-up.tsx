import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SignUpPage } from '#ui/desk/account/sign-up-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { enrolFrom, type RefusedAddress } from '#web/desk/account/enrol-from.ts'
import { nextIn } from '#web/desk/begin/here.ts'
import { passkeySite } from '#web/desk/account/passkey-site.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where a new organiser gives their address. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, site } = begin(args)
  const head = { title: titled(locale, sayIn(locale)('account.signUp.title')) }
  const { origin } = passkeySite(site.url)
  return json({ head, origin, next: nextIn(args.request) }, { headers: headers() })
}

/**
 * Sends the address a code and leads on (303); the same for an address that has an account. 422 where it is none, 429
 * for a network that asks too often.
 */
export const action = (args: ActionFunctionArgs) => enrolFrom(args)

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function SignUp() {
  return <SignUpPage {...useLoaderData<typeof loader>()} refused={useActionData<RefusedAddress>()} />
}
