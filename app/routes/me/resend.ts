import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { askAgainToVisit } from '#mailboxes'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'

/** Whoever reads this address meant the page that the code is typed on: 303 to it. */
export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.visitCode())
}

/** Sends another code for the visit, within limits. The same 303 whether one is on its way or not. */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'visit')
  if (ticket) await askAgainToVisit(db, keys, ticket)
  return seeOther(paths.visitCode())
}
