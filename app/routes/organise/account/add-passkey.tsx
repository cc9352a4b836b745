import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addPasskey, readPasskeyName } from '#accounts'
import { isProven, mayChangePasskeys } from '#organisers'
import { AddPasskeyPage, type AddRefused } from '#ui/desk/account/add-passkey-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { describeBrowser } from '#web/desk/account/describe-browser.ts'
import { hereIn, nextIn } from '#web/desk/begin/here.ts'
import { passkeySite } from '#web/desk/account/passkey-site.ts'
import { safeNext } from '#web/desk/account/safe-next.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where an organiser gives their account one more passkey; after a recovery, where they are led to. 303 to their
 * passkey first, unless they have just recovered.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site, session } = await beginToAdd(args)
  const head = { title: titled(locale, sayIn(locale)('account.add.title')) }
  const recovered = !(await isProven(db, session.id))
  const { origin } = passkeySite(site.url)
  const suggested = describeBrowser(args.request)
  return json({ head, origin, suggested, recovered, next: nextIn(args.request) }, { headers: headers() })
}

/**
 * Keeps the new passkey under the name it was given. 303 to the account or to `next`; 422 where it has no name, the
 * browser runs no script, or the device’s answer is not accepted.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths, session, ticket } = await beginToAdd(args)
  const { request } = args
  const fields = await readFields(request)
  const refuse = (refused: Omit<AddRefused, 'typed'>) =>
    json({ ...refused, typed: textsOf(fields).passkey }, { status: 422, headers: noStore })
  const reading = readPasskeyName(fields.passkey)
  if (reading.outcome === 'refused') return refuse({ unnamed: true })
  const { credential } = fields
  if (!credential) return refuse({ fault: 'no-script' })
  const adding = { ticket, session, name: reading.name, credential, site: passkeySite(site.url) }
  const added = await addPasskey(db, keys, adding)
  switch (added.outcome) {
    case 'added': {
      const next = nextIn(request)
      return seeOther(next ? safeNext(next) : paths.account('added'))
    }
    case 'passkey-refused':
      return refuse({ fault: 'passkey-refused' })
    case 'prove-first':
      return seeOther(paths.proveAgain(hereIn(request)))
  }
}

/** Signed in, and with the right to change passkeys; whoever has none is asked for a passkey first. */
async function beginToAdd(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await beginDesk(args)
  if (!(await mayChangePasskeys(desk.db, desk.session.id)))
    throw redirect(desk.paths.proveAgain(hereIn(args.request)), { status: 303 })
  return desk
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function AddPasskey() {
  return <AddPasskeyPage {...useLoaderData<typeof loader>()} refused={useActionData<AddRefused>()} />
}
