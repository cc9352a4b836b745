import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { endVisit } from '#mailboxes'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket, ticketCookie } from '#web/visits/cookies.ts'

/** Whoever reads this address is led to where a visit begins (303). */
export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.visit())
}

/**
 * Ends the visit in this browser, and its claim to the form that was filled in here: the next person at the same machine
 * starts from nothing. What was signed stays; a form that still waits for its code is signed anew elsewhere.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, site, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'visit')
  if (ticket) await endVisit(db, ticket)
  const answer = seeOther(paths.visit('left'))
  for (const deed of ['visit', 'signing'] as const)
    answer.headers.append('Set-Cookie', ticketCookie(site.url, deed, null))
  return answer
}
