import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { endVisit } from '#mailboxes'
import { seeOther } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket, ticketCookie } from '#web/cookies.ts'

export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.visit())
}

/** Ends the visit in this browser: the next person at the same machine starts from nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, site, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'visit')
  if (ticket) await endVisit(db, ticket)
  return seeOther(paths.home(), { 'Set-Cookie': ticketCookie(site.url, 'visit', null) })
}
