import type { Asked } from '../asked.ts'

/**
 * The cookies there are: while somebody signs, looks at what they signed, or sits at the organisers' desk (proving a mailbox
 * for it, and signed in). A reader has none. On https they carry the `__Host-` prefix (RFC 6265bis §4.1.3.2), which no sub-domain can plant; plain http is for a laptop.
 */
export function cookieNames(siteUrl: string) {
  const prefix = siteUrl.startsWith('https:') ? '__Host-' : ''
  return {
    signing: `${prefix}signing`,
    visit: `${prefix}visit`,
    enrolment: `${prefix}enrolment`,
    desk: `${prefix}desk`,
  }
}

const DAY_SECONDS = 24 * 60 * 60
const HOUR_SECONDS = 60 * 60
const lives = { signing: DAY_SECONDS, visit: HOUR_SECONDS, enrolment: HOUR_SECONDS, desk: DAY_SECONDS / 2 }
const TICKET = /^[A-Za-z0-9_-]{43}$/

type Bringing = Pick<Asked, 'headers'>
type Deed = keyof typeof lives

/** The ticket a browser brings for a deed, or undefined where it brings none that we could have made. */
export function readTicket(
  request: Bringing,
  siteUrl: string,
  deed: Exclude<Deed, 'signing'>,
): string | undefined {
  const ticket = readCookie(request, siteUrl, deed)
  return TICKET.test(ticket) ? ticket : undefined
}

/** What a browser brings in one of our cookies, which may be anything; empty where it brings none. */
export function readCookie(request: Bringing, siteUrl: string, deed: Deed): string {
  const name = cookieNames(siteUrl)[deed]
  const header = request.headers.get('Cookie') ?? ''
  const pair = header.split(';').find((one) => one.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1) ?? ''
}

/** The `Set-Cookie` that hands a ticket to a browser, or takes it away again. Of signing see `signing-tickets.ts`. */
export function ticketCookie(siteUrl: string, deed: Deed, ticket: string | null): string {
  const secure = siteUrl.startsWith('https:') ? '; Secure' : ''
  const life = ticket === null ? 0 : lives[deed]
  return `${cookieNames(siteUrl)[deed]}=${ticket ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure}`
}
