import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { askAgainToEnrol } from '#accounts'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'
import { nextIn } from '#web/desk/begin/here.ts'

/** Whoever reads this address meant the page that the code is typed on: 303 to it. */
export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.signUpCode(nextIn(args.request)))
}

/** Sends another code to the mailbox that is being proven, within limits. */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'enrolment')
  if (ticket) await askAgainToEnrol(db, keys, ticket)
  return seeOther(paths.signUpCode(nextIn(args.request)))
}
