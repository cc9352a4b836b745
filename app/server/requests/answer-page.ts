import { randomUUID } from 'node:crypto'
import { storable } from '#names'
import { clientNetwork } from '#web/client-network.ts'
import type { Platform } from '#web/context.ts'
import { localeOf } from '#web/locale.ts'
import { answerBy } from '#web/signing/answer-by.ts'
import { keepForm } from '#web/signing/keep-form.ts'
import { signingCookie } from '#web/visits/signing-tickets.ts'
import type { Locale } from '#i18n/locales.ts'
import { patient } from '#db/patient.ts'
import type { Pages } from '../pages/pages.ts'
import { inAll, whileThere } from '../patiences.ts'
import { keepBusyPages } from '../signing/keep-busy-pages.ts'

export type PageOptions = Pick<
  Platform,
  | 'db'
  | 'reading'
  | 'keys'
  | 'files'
  | 'uploads'
  | 'site'
  | 'operators'
  | 'mailbox'
  | 'demoDesk'
  | 'newestCount'
  | 'lastChanged'
  | 'spendRead'
  | 'leaving'
  | 'speeds'
  | 'cards'
  | 'report'
  | 'signing'
> & {
  pages: Pages
  proxies: number
  /** Whether the database answers at this moment, see `openIsThere`. */
  isThere: () => Promise<boolean>
  /** Whether the database was put back and waits for a decision. */
  isPutBack: () => boolean
}

/**
 * What was decided about a request before any page was asked: a refusal, or what its form or code has come to, and by when it
 * is to be answered; and another way to the database than usual.
 */
type Judged = Pick<Platform, 'refusal' | 'cameTo'> & Partial<Pick<Platform, 'until' | 'db'>>

export type AnswerPage = {
  page: (raw: Request, peer: string | undefined, judged?: Judged) => Promise<Response>
  /** The page around a form that could not be taken, in a language. */
  pageAround: (locale: Locale) => Promise<string>
}

/** Methods that change nothing (RFC 9110 §9.2.1), of those we know. */
export const safe = new Set(['GET', 'HEAD'])

// Where there are deeds for thousands of people at once.
const DESK = /^\/organise(?:\/|$)/

// An address that nobody has: where a refusal without a page of its own is shown, and where a path leads that does not
// decode, which the router would print. The API has one of its own, for it answers with no pages.
const NOWHERE = '/-'
const NOWHERE_OF_THE_API = '/api/v1/-'

/**
 * The way from a request to the pages and back. `refusal` is a status decided before any page was asked; the answer is
 * then a page about it. What a pressed button leads to is always a page, also where its route has none.
 */
export function answerPage({ pages, proxies, isThere, isPutBack: _, ...platform }: PageOptions): AnswerPage {
  const { site, keys } = platform
  const pageAround = keepBusyPages(site.url, (asked) => page(asked, undefined))
  const page = async (raw: Request, peer: string | undefined, judged: Judged = {}) => {
    const { refusal } = judged
    const network = clientNetwork(peer, raw.headers.get('X-Forwarded-For'), proxies)
    const asked = refusal === undefined ? onOurAddress(raw, site.url) : asReading(raw, site.url)
    const patience = DESK.test(new URL(asked.url).pathname) ? whileThere(isThere) : inAll()
    const given: Platform = {
      ...platform,
      db: patient(platform.db, patience),
      reading: (ask) => platform.reading((way) => ask(patient(way, patience))),
      network,
      requestId: randomUUID(),
      until: answerBy(),
      ...judged,
    }
    // What is sent as it comes into being takes as long as it takes.
    const answer = await pages.answer(asked, given).finally(() => patience.end())
    if (given.hindered) {
      const { locale } = localeOf(asked)
      const { pathname, search } = new URL(asked.url)
      const { by: hindered, typed, code, slug } = given.hindered
      const handing = slug ? (ticket: string) => signingCookie(raw, site.url, slug, ticket) : undefined
      const kept = { hindered, handing, code, typed, locale, action: `${pathname}${search}` }
      const { body, ...head } = keepForm(keys, await pageAround(locale), kept)
      return new Response(body, head)
    }
    const away = given.failure === 'away' && answer.status === 500
    const status = away ? 503 : answer.status
    const overlooked = refusal !== undefined && status !== refusal
    if (overlooked || (status >= 400 && !isPage(answer) && !safe.has(raw.method)))
      return pages.answer(asReading(raw, site.url, NOWHERE), { ...given, refusal: refusal ?? status })
    // Answers that are no pages, such as JSON, do not know yet that it is the database that is away.
    return away ? new Response(null, { status, headers: { 'Retry-After': '10' } }) : answer
  }
  return { page, pageAround }
}

// Absolute links and the router see the address the site is configured with, never what a Host header claims.
function onOurAddress(raw: Request, siteUrl: string): Request {
  if (safe.has(raw.method)) return asReading(raw, siteUrl)
  const { method, body, signal } = raw
  const headers = headersOf(raw, siteUrl)
  return new Request(addressOf(raw, siteUrl), { method, headers, body, signal, duplex: 'half' })
}

const asReading = (raw: Request, siteUrl: string, path?: string) =>
  new Request(addressOf(raw, siteUrl, path), { headers: headersOf(raw, siteUrl), signal: raw.signal })

function addressOf(raw: Request, siteUrl: string, path?: string): string {
  const { pathname, search, searchParams } = new URL(raw.url)
  const nowhere = pathname.startsWith('/api/v1/') ? NOWHERE_OF_THE_API : NOWHERE
  const isKept = !searchParams.has('_data') && !search.includes(NUL)
  const asked = isDecodable(pathname) ? pathname.replaceAll(NUL, NO_SIGN) : nowhere
  return `${siteUrl}${path ?? asked}${isKept ? search : cleared(searchParams)}`
}

// PostgreSQL takes none in a text. In its place stands the sign for what is none (U+FFFD), which nothing of ours is called by.
const NUL = '%00'
const NO_SIGN = '%EF%BF%BD'

// Without the framework's own way past a page to its data, which would answer in a shape of its own, and without what no
// text can hold: nothing here asks for either.
function cleared(searchParams: URLSearchParams): string {
  const pairs = [...searchParams].filter(([name]) => name !== '_data')
  const left = new URLSearchParams(pairs.map((pair) => pair.map(storable)))
  return left.size > 0 ? `?${left}` : ''
}

// The gate has judged where a request comes from. What is behind it must not judge again by what a proxy wrote.
function headersOf(raw: Request, siteUrl: string): Headers {
  const headers = new Headers(raw.headers)
  headers.set('Host', new URL(siteUrl).host)
  headers.delete('X-Forwarded-Host')
  headers.delete('Origin')
  return headers
}

const isPage = (answer: Response) => answer.headers.get('Content-Type')?.startsWith('text/html') ?? false

function isDecodable(pathname: string): boolean {
  try {
    decodeURI(pathname)
    return true
  } catch {
    return false
  }
}
