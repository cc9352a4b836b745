import { SLUG_SIGNS } from '#campaigns'
import type { Asked } from '../asked.ts'
import { readCookie, ticketCookie } from './cookies.ts'

type Bringing = Pick<Asked, 'headers'>

// Of so many campaigns somebody may have the codes still to come. With the longest addresses the cookie stays under a kilobyte.
const MOST = 7
const ENTRY = new RegExp(`^(${SLUG_SIGNS})\\.([A-Za-z0-9_-]{43})$`)

/**
 * The ticket of the form that this browser has sent to a campaign, by its address, or undefined where it brings none. Somebody
 * may sign a second campaign before the code of the first has come: one cookie (TRUST P23) holds a ticket for each.
 */
export function readSigningTicket(request: Bringing, siteUrl: string, slug: string): string | undefined {
  return entriesOf(request, siteUrl).find(([campaign]) => campaign === slug)?.[1]
}

/** The `Set-Cookie` that adds the ticket of a campaign's form to those the browser brings; the oldest goes where they are many. */
export function signingCookie(request: Bringing, siteUrl: string, slug: string, ticket: string): string {
  const others = entriesOf(request, siteUrl).filter(([campaign]) => campaign !== slug)
  const entries = [[slug, ticket], ...others].slice(0, MOST)
  return ticketCookie(siteUrl, 'signing', entries.map((entry) => entry.join('.')).join('~'))
}

function entriesOf(request: Bringing, siteUrl: string): [slug: string, ticket: string][] {
  const parts = readCookie(request, siteUrl, 'signing').split('~', MOST)
  return parts.flatMap((part) => {
    const [, slug, ticket] = ENTRY.exec(part) ?? []
    return slug && ticket ? [[slug, ticket] as [string, string]] : []
  })
}
