import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { signOutElsewhere, signOutEverywhere } from '#accounts'
import { emptied, seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { ticketCookie } from '#web/visits/cookies.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { isId } from '#db/is-id.ts'

/** Whoever reads this address is led to the account (303). */
export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.account())
}

/** Signs one other browser out, or every one and this one too. */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths, session } = await beginDesk(args)
  const { organiserId } = session
  const { ended } = await readFields(args.request)
  if (ended === 'all') {
    await signOutEverywhere(db, keys, organiserId)
    return seeOther(paths.signIn(), { 'Set-Cookie': ticketCookie(site.url, 'desk', null), ...emptied })
  }
  if (typeof ended === 'string' && isId(ended))
    await signOutElsewhere(db, keys, { organiserId, sessionId: ended })
  return seeOther(paths.account('ended'))
}
