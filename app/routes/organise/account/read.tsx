import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAccount, readAccount, readOrganiserName } from '#accounts'
import {
  AccountPage,
  accountNews,
  type AccountNews,
  type RefusedAccount,
} from '#ui/desk/account/account-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { isLocale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'

/** An organiser’s own account: name, language, passkeys, and where they are signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, session } = await beginDesk(args)
  const asked = new URL(args.request.url).searchParams.get('done') ?? ''
  const head = { title: titled(locale, sayIn(locale)('account.title')) }
  const account = await readAccount(db, keys, session.organiserId)
  const done = asked in accountNews ? (asked as AccountNews) : null
  return json({ head, account, here: session.id, done }, { headers: headers() })
}

/**
 * Changes name and language. 303 back; 422 with what was typed where the name is refused, or where it was changed in
 * another window meanwhile, with what stands there now.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, paths, session } = await beginDesk(args)
  const fields = await readFields(args.request)
  const typed = textsOf(fields)
  const was = { name: typed.was ?? '', locale: typed.wasLocale ?? '' }
  const reading = readOrganiserName(fields.name)
  if (reading.outcome === 'refused' || !isLocale(typed.locale)) {
    const fault = reading.outcome === 'refused' ? reading.fault : undefined
    return refuse({ typed: typed.name ?? '', fault, locale: typed.locale, was })
  }
  const { organiserId } = session
  const { name = '', locale } = typed
  const changed = await changeAccount(db, { organiserId, name: reading.name, locale, was })
  switch (changed.outcome) {
    case 'changed':
      return seeOther(paths.account('saved'))
    case 'changed-meanwhile':
      return refuse({ typed: name, locale, was: changed.theirs, theirs: changed.theirs })
  }
}

const refuse = (refused: RefusedAccount) => json(refused, { status: 422, headers: noStore })

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Read() {
  const refused = useActionData<RefusedAccount>()
  return <AccountPage {...useLoaderData<typeof loader>()} refused={refused} />
}
