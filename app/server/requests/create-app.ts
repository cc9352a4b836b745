import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { forAnySite, noStore } from '#web/answers/answers.ts'
import { embedScript, embedScripts } from '#web/embeds/script.ts'
import { isOneClick, isUnsubscribe } from '#web/visits/one-click.ts'
import { isFromOurselves } from '#web/forms/same-origin.ts'
import type { App, Bringing } from '../app.ts'
import { safe, type AnswerPage, type PageOptions } from './answer-page.ts'
import { openDoors } from './open-doors.ts'
import { securityHeaders } from '../security-headers.ts'
import { isUpload, takenForms } from '../taken-forms.ts'

// What organisers change in a database that was put back may be gone with it. Signing says so itself; whoever wants to leave may.
const CHANGES_AT_THE_DESK = /^\/organise\/(?:new$|(?:c|team|looks|invitation)\/)/

const files = [
  '/live.js',
  '/album.js',
  '/book.js',
  '/record.js',
  '/record-worklet.js',
  '/follow-recordings.js',
  '/icon.svg',
]

/** The address book of the process: files first, then the gate that every change must pass, then the pages. */
export function createApp({ site, pages, isPutBack, report }: PageOptions, { page }: AnswerPage): App {
  const app = new Hono<Bringing>()

  app.use(async (context, next) => {
    await next()
    // What does not say that it may be kept is somebody's own: a redirect in the signing flow, a page of theirs.
    const headers = Object.entries({ ...securityHeaders(site.url, context.req.path), ...noStore })
    for (const [name, value] of headers)
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    const { status, headers: given } = context.res
    if (status === 405 && !given.has('Allow')) given.set('Allow', allowed(context.req.method))
  })
  app.use('/assets/*', serveStatic({ root: 'build/client', onFound: cacheFor(31_536_000, ', immutable') }))
  const root = pages.vite ? 'public' : 'build/client'
  for (const file of files) app.get(file, serveStatic({ root, onFound: cacheFor(300) }))
  app.use('/desk/*', serveStatic({ root, onFound: cacheFor(300) }))
  for (const { path } of embedScripts)
    app.get(path, toAnySite, serveStatic({ root, onFound: cacheFor(31_536_000, ', immutable') }))
  app.get('/embed.js', toAnySite, serveStatic({ root, path: embedScript.path, onFound: cacheFor(3_600) }))

  // What lies there as a file is read and nothing else.
  app.on(
    'POST',
    ['/assets/*', '/desk/*', '/embed.js', ...files, ...embedScripts.map(({ path }) => path)],
    (context) => page(context.req.raw, undefined, { refusal: 405 }),
  )

  app.use(openDoors)
  app.use(async (context, next) => {
    const { method, raw } = context.req
    if (safe.has(method)) return next()
    const refuse = (status: number) => page(raw, undefined, { refusal: status })
    if (method !== 'POST') return refuse(405)
    // The one form that comes from anywhere: a mail program's, which brings a token and no cookie.
    if (isUnsubscribe(context.req.path) && (await isOneClick(raw))) return next()
    if (!isFromOurselves(raw, site.url)) return refuse(403)
    if (!takenForms(context.req.path).type.test(raw.headers.get('Content-Type') ?? '')) return refuse(415)
    if (isPutBack() && CHANGES_AT_THE_DESK.test(context.req.path)) return refuse(503)
    // Without a length a body would be gathered in memory before anybody has looked at it; browsers always say it.
    if (isUpload(context.req.path) && !raw.headers.has('Content-Length')) return refuse(413)
    return next()
  })
  app.use((context, next) =>
    bodyLimit({
      maxSize: takenForms(context.req.path).mostBytes,
      onError: () => page(context.req.raw, undefined, { refusal: 413 }),
    })(context, next),
  )
  app.all('*', (context) => {
    // The page cache asks too, for everybody and so for nobody: it has no socket, and brings its own way to the database.
    const { incoming, db } = context.env
    const peer = incoming && (getConnInfo(context).remote.address ?? '')
    return page(context.req.raw, peer, {
      cameTo: incoming?.cameTo,
      ...(incoming?.until && { until: incoming.until }),
      ...(db && { db }),
    })
  })
  app.onError((error, { req }) => {
    // Whoever has gone in the middle of a form (node's “aborted”) reads no answer, and is nobody's fault.
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return new Response(null, { status: 400 })
    report(error, randomUUID())
    return page(req.raw, undefined, { refusal: 500 })
  })
  return app
}

/** What may be done where a method was refused (RFC 9110 §10.2.1): some pages are only read, some addresses only take forms. */
const allowed = (refused: string) =>
  safe.has(refused) ? 'POST' : refused === 'POST' ? 'GET, HEAD' : 'GET, HEAD, POST'

/** The same, compressed for whoever takes it. The page cache asks without this: it compresses for itself, and once. */
export const compressed = (app: App): App => new Hono<Bringing>().use(compress()).route('/', app)

// A script with an integrity hash is read across origins, or not at all (SRI §3.3).
const toAnySite: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(forAnySite)) context.res.headers.set(name, value)
}

function cacheFor(seconds: number, more = '') {
  return (_path: string, context: { header: (name: string, value: string) => void }) =>
    context.header('Cache-Control', `public, max-age=${seconds}${more}`)
}
