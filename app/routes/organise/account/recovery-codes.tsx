import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { renewRecoveryCodes } from '#accounts'
import { CodesPage, MakeCodesPage } from '#ui/desk/account/codes-page.tsx'
import { useSite } from '#ui/site.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginProven } from '#web/desk/begin/begin-proven.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks once whether new recovery codes are to be made, which ends the old ones. 303 to a passkey first. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await beginProven(args)
  const head = { title: titled(locale, sayIn(locale)('account.codes.title')) }
  return json({ head }, { headers: headers() })
}

/** Makes new codes and shows them in the answer itself: no page can show them again. */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, session } = await beginProven(args)
  return json({ codes: await renewRecoveryCodes(db, keys, session.organiserId) }, { headers: noStore })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function RecoveryCodes() {
  const { to } = useSite()
  const made = useActionData<{ codes: string[] }>()
  return made ? <CodesPage codes={made.codes} next={to.account()} /> : <MakeCodesPage />
}
