import { redirect } from '@remix-run/node'
import { findVisit, type Visit } from '#mailboxes'
import type { Platform } from '../context.ts'
import { readTicket } from './cookies.ts'
import type { Paths } from '../paths.ts'

/** The proven visit a browser belongs to. Sends everybody else to where one begins, or to its code. */
export async function visitOrAsk(
  { db, keys, site, paths }: Platform & { paths: Paths },
  request: Request,
): Promise<Visit> {
  const ticket = readTicket(request, site.url, 'visit')
  const visit = ticket && (await findVisit(db, keys, ticket))
  if (!visit) throw redirect(paths.visit(), { status: 303 })
  if (!visit.proven) throw redirect(paths.visitCode(), { status: 303 })
  return visit
}
