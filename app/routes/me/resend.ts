import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { askAgainToVisit } from '#mailboxes'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket } from '#web/visits/cookies.ts'

export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.visitCode())
}

export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, paths } = begin(args)
  const ticket = readTicket(args.request, site.url, 'visit')
  if (ticket) await askAgainToVisit(db, keys, ticket)
  return seeOther(paths.visitCode())
}
