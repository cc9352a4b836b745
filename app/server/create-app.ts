import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { limits } from '#limits'
import { noStore } from '#web/answers.ts'
import { clientNetwork } from '#web/client-network.ts'
import type { Platform } from '#web/context.ts'
import { isFromOurselves } from '#web/same-origin.ts'
import type { Pages } from './pages.ts'
import { securityHeaders } from './security-headers.ts'

export type HttpOptions = Pick<Platform, 'db' | 'keys' | 'site' | 'mailbox' | 'report'> & {
  pages: Pages
  proxies: number
}

const FORM = /^application\/x-www-form-urlencoded\b/i
const safe = new Set(['GET', 'HEAD'])

/** The address book of the process: files first, then the gate that every change must pass, then the pages. */
export function createApp({ pages, proxies, ...platform }: HttpOptions): Hono {
  const app = new Hono()
  const { site } = platform
  // What does not say that it may be kept is somebody's own: a redirect in the signing flow, a page of theirs.
  const headers = Object.entries({ ...securityHeaders(site.url), ...noStore })

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of headers)
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  })
  app.use(compress())
  app.use('/assets/*', serveStatic({ root: 'build/client', onFound: cacheFor(31_536_000, ', immutable') }))
  for (const file of ['/live.js', '/icon.svg']) {
    app.get(file, serveStatic({ root: pages.vite ? 'public' : 'build/client', onFound: cacheFor(300) }))
  }

  const page = async (raw: Request, peer: string | undefined, refusal?: number) => {
    const network = clientNetwork(peer, raw.headers.get('X-Forwarded-For'), proxies)
    const given: Platform = { ...platform, network, requestId: randomUUID(), refusal }
    const answer = await pages.answer(onOurAddress(raw, site.url, refusal !== undefined), given)
    // Answers that are no pages, such as JSON, do not know yet that it is the database that is away.
    if (given.failure !== 'away' || answer.status !== 500) return answer
    return new Response(null, { status: 503, headers: { 'Retry-After': '10', 'Cache-Control': 'no-store' } })
  }
  app.use(async (context, next) => {
    const { method, raw } = context.req
    if (safe.has(method)) return next()
    const refuse = (status: number) => page(raw, undefined, status)
    if (method !== 'POST') {
      const refused = await refuse(405)
      refused.headers.set('Allow', 'GET, HEAD, POST')
      return refused
    }
    if (!isFromOurselves(raw, site.url)) return refuse(403)
    if (!FORM.test(raw.headers.get('Content-Type') ?? '')) return refuse(415)
    return next()
  })
  app.use(
    bodyLimit({
      maxSize: limits.body.mostBytes,
      onError: (context) => page(context.req.raw, undefined, 413),
    }),
  )
  app.all('*', (context) => page(context.req.raw, getConnInfo(context).remote.address))
  return app
}

// Absolute links and the router see the address the site is configured with, never what a Host header claims.
function onOurAddress(raw: Request, siteUrl: string, asGet: boolean): Request {
  const { pathname: asked, search } = new URL(raw.url)
  const pathname = isDecodable(asked) ? asked : NOWHERE
  const headers = new Headers(raw.headers)
  const { body } = raw
  if (asGet || safe.has(raw.method)) return new Request(`${siteUrl}${pathname}${search}`, { headers })
  return new Request(`${siteUrl}${pathname}${search}`, { method: raw.method, headers, body, duplex: 'half' })
}

// A path that does not decode leads nowhere here, and the router would print it.
const NOWHERE = '/-'

function isDecodable(pathname: string): boolean {
  try {
    decodeURI(pathname)
    return true
  } catch {
    return false
  }
}

function cacheFor(seconds: number, more = '') {
  return (_path: string, context: { header: (name: string, value: string) => void }) =>
    context.header('Cache-Control', `public, max-age=${seconds}${more}`)
}
