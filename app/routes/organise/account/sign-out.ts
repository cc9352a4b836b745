import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { endSession } from '#organisers'
import { emptied, seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket, ticketCookie } from '#web/visits/cookies.ts'

/** Whoever reads this address is led to where one signs in (303); reading signs nobody out. */
export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.signIn())
}

/** Ends the session of this browser: the next person at the same machine starts from nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, site, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'desk')
  if (ticket) await endSession(db, ticket)
  return seeOther(paths.signIn(), { 'Set-Cookie': ticketCookie(site.url, 'desk', null), ...emptied })
}
