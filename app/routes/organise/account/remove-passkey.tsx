import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dropPasskey, readAccount } from '#accounts'
import { RemovePasskeyPage } from '#ui/desk/account/remove-passkey-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginProven } from '#web/desk/begin/begin-proven.ts'
import { hereIn } from '#web/desk/begin/here.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks once whether a passkey is to go. 303 to the account for one that is not there, and for the last one. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, paths, session } = await beginProven(args)
  const { passkeys } = await readAccount(db, keys, session.organiserId)
  const passkey = passkeys.find(({ id }) => id === args.params.id)
  if (!passkey || passkeys.length === 1) throw redirect(paths.account(), { status: 303 })
  const head = { title: titled(locale, sayIn(locale)('account.remove.title')) }
  return json({ head, passkey: { id: passkey.id, name: passkey.name } }, { headers: headers() })
}

/**
 * Takes the passkey away. 303 to the account with what came of it; the last one stays. 303 to a passkey first where
 * the proof has run out.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, paths, session } = await beginProven(args)
  const removed = await dropPasskey(db, keys, { session, passkeyId: args.params.id ?? '' })
  switch (removed.outcome) {
    case 'removed':
      return seeOther(paths.account('removed'))
    case 'last-one':
      return seeOther(paths.account('last-one'))
    case 'not-yours':
      return seeOther(paths.account())
    case 'prove-first':
      return seeOther(paths.proveAgain(hereIn(args.request)))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function RemovePasskey() {
  return <RemovePasskeyPage {...useLoaderData<typeof loader>().passkey} />
}
