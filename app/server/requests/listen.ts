import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { limitBody } from './limit-body.ts'

export type Listening = {
  port: number
  /** From now on, this answers. Until then requests wait, and are told to come back when that takes too long. */
  serve: (answer: RequestListener) => void
  /** True from the moment this process has been asked to go: whoever balances sends nobody here any more. */
  leaving: () => boolean
  /** Says that we are going, in every answer and to whoever asks for our health, and goes on answering for so long. */
  leave: (lingerMs: number) => Promise<void>
  /** Takes no more connections, lets what is under way finish, and gives up on the rest after a while. */
  drain: (patienceMs: number) => Promise<void>
}

export type Wishes = {
  host: string
  port: number
  /** Whether proxies of ours stand in front and keep their connections to us. */
  proxied?: boolean
  /** A socket that somebody else listens on for us and keeps while we restart: its file descriptor. */
  inherited?: number
  /** How long somebody who comes while we are starting waits at most, in milliseconds. */
  longestWaitMs?: number
  /** How long a form may take to arrive, and an upload bring next to nothing, in milliseconds. */
  bodyMs?: number
}

// nginx and its like let go of an unused connection after 60 s. We hold on longer: whoever closes first may close under a
// request that is on its way, and only the one who sends it knows that none is.
const PROXIED_KEEP_ALIVE_MS = 75_000
const KEEP_ALIVE_MS = 5_000
const LOOK_FOR_IDLE_MS = 100

// A start on an existing database takes a second or two. Whoever comes meanwhile waits; so many at most, and so long.
const MOST_WAITING = 1_000
const LONGEST_WAIT_MS = 8_000

const BODY_MS = 15_000

// Connections that the system may hold for us while we are busy: Node greets one of them in each turn of its loop (decision
// 027). It asks for 511, and a crowd that comes within one second is hung up on; Linux gives up to 4,096 (net.core.somaxconn).
const BACKLOG = 4_096

const say = (response: ServerResponse, status: 502 | 503) => {
  response.writeHead(status, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('Undersigned is starting. Please try again in a moment.\n')
}

/**
 * Takes the port first of all, so that a port in use is said at once and port 0 becomes a number. Patient with slow
 * lines, but not with sockets that never finish a request (TRUST F-12). Rejects with EADDRINUSE or EACCES.
 */
export async function listen({
  host,
  port,
  proxied = false,
  inherited,
  longestWaitMs = LONGEST_WAIT_MS,
  bodyMs = BODY_MS,
}: Wishes): Promise<Listening> {
  let leaving = false
  let waiting: (() => void)[] = []
  let answer: RequestListener = (request, response) => {
    // Whoever asks for our health is told at once, and sends nobody here yet.
    if (request.url?.startsWith('/health/')) return say(response, 503)
    // Reading, which may be repeated, goes on to another process by that (docs/deploy/nginx.conf); 503 stays here.
    const notYet = () => say(response, proxied && request.method === 'GET' ? 502 : 503)
    if (waiting.length >= MOST_WAITING) return notYet()
    const patience = setTimeout(() => {
      waiting = waiting.filter((each) => each !== go)
      notYet()
    }, longestWaitMs)
    const go = () => {
      clearTimeout(patience)
      if (!response.destroyed) answer(request, response)
    }
    waiting.push(go)
  }
  const server = createServer(
    {
      headersTimeout: 10_000,
      // Bodies have limits of their own.
      requestTimeout: 0,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: proxied ? PROXIED_KEEP_ALIVE_MS : KEEP_ALIVE_MS,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      if (!request.url?.startsWith('/')) request.url = withoutHost(request.url)
      limitBody(request, response, bodyMs)
      // Node then writes `Connection: close` (RFC 9112 §9.6), and the client asks for its next page on another line.
      if (leaving) response.shouldKeepAlive = false
      answer(request, response)
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(inherited === undefined ? { host, port, backlog: BACKLOG } : { fd: inherited }, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      answer = next
      const due = waiting
      waiting = []
      for (const go of due) go()
    },
    leaving: () => leaving,
    async leave(lingerMs) {
      leaving = true
      await pause(lingerMs)
    },
    async drain(patienceMs) {
      leaving = true
      await quietTurn(server)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const letGo = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS)
      const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearInterval(letGo)
      clearTimeout(impatience)
    },
  }
}

// As a client speaks to a proxy, and as a server must understand as well (RFC 9112 §3.2.2). Whoever looks at an address here, for
// what is kept or what is costly, looks at its path.
function withoutHost(url = ''): string {
  const path = url.replace(/^https?:\/\/[^/?]*/i, '')
  return path === url || path.startsWith('/') ? path : `/${path}`
}

const MOST_TURNS = 2_000
const SHORT_MS = 0.5

/**
 * Comes back at the end of a turn in which nobody came and nothing was done. The system has greeted whoever came since it
 * was last asked, and resets them when the port closes: after a turn of many milliseconds these were several (measured: a
 * failed request in every second restart at 150 requests a second), after this one it is some microseconds' worth.
 */
async function quietTurn(server: Server): Promise<void> {
  let came = 0
  const count = () => (came += 1)
  server.on('connection', count)
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const [began, before] = [performance.now(), came]
    await nextTurn()
    if (came === before && performance.now() - began < SHORT_MS) break
  }
  server.off('connection', count)
}
