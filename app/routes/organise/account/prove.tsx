import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { proveAgain } from '#accounts'
import { ProvePage } from '#ui/desk/account/prove-page.tsx'
import type { PasskeyFault } from '#ui/desk/account/sign-in-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { nextIn } from '#web/desk/begin/here.ts'
import { passkeySite } from '#web/desk/account/passkey-site.ts'
import { safeNext } from '#web/desk/account/safe-next.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks for a passkey before a deed that wants one used just now (TRUST I-05), and knows where to lead afterwards. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, site } = await beginDesk(args)
  const head = { title: titled(locale, sayIn(locale)('account.prove.title')) }
  const next = safeNext(nextIn(args.request) ?? null)
  return json({ head, next, origin: passkeySite(site.url).origin }, { headers: headers() })
}

/**
 * Takes the passkey’s answer: 303 to what was wished, good for five minutes; 422 where it is not accepted, or the
 * browser runs no script.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, session, ticket } = await beginDesk(args)
  const { credential } = await readFields(args.request)
  const refuse = (fault: PasskeyFault) => json({ fault }, { status: 422, headers: noStore })
  if (!credential) return refuse('no-script')
  const proof = { ticket, session, credential, site: passkeySite(site.url) }
  const proven = await proveAgain(db, keys, proof)
  switch (proven.outcome) {
    case 'proven':
      return seeOther(safeNext(nextIn(args.request) ?? null))
    case 'passkey-refused':
      return refuse('passkey-refused')
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Prove() {
  return <ProvePage {...useLoaderData<typeof loader>()} {...useActionData<{ fault: PasskeyFault }>()} />
}
