import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { SpendRead } from '#web/read-budget.ts'
import { knows } from '#web/answers/answer-tagged.ts'
import { networkOf } from '../network-of.ts'
import type { Metrics } from '../metrics/open-metrics.ts'
import type { Spike } from '../spike/watch-spike.ts'
import { chooseEncoding } from './choose-encoding.ts'
import type { PageCache } from './keep-pages.ts'
import { PATIENCE_MS } from '../patiences.ts'
import type { Answer, Kept, Sent } from './make-answer.ts'
import { readAddress } from './read-address.ts'
import type { sayBackSoon } from './say-back-soon.ts'

const API = /^\/api\//i
// A quarter of a second for an answer that says what was last known when the database has been waited for in vain.
const MADE_WITHIN_MS = PATIENCE_MS + 250

type Way = {
  pages: PageCache
  spendRead: SpendRead
  /** How many proxies of ours stand in front, see client-network.ts. */
  proxies: number
  /** Whether what is costly waits just now, and how that is said; is told of everything that is. */
  spike: Pick<Spike, 'isOn' | 'costly'>
  sayBackSoon: ReturnType<typeof sayBackSoon>
  /** Is told what became of each request: there, made for it, or past the cache. */
  countCache: Metrics['countCache']
  onFault: (error: unknown) => void
}

/**
 * Answers GET and HEAD of every address that is the same for everybody from memory, on node:http and before any framework:
 * a page that the framework renders costs a hundred such answers. Everything else goes to `next`. Who asks is looked at for
 * two things alone: which encodings they take, and whether they have the bytes already; and, where reads are counted, how
 * many their network has left.
 */
export function answerFromCache(
  { pages, spendRead, proxies, spike, sayBackSoon, countCache, onFault }: Way,
  next: RequestListener,
): RequestListener {
  return (request, response) => {
    const { method, url = '', headers } = request
    if (method !== 'GET' && method !== 'HEAD') return next(request, response)
    const reading = readAddress(url, headers['accept-language'])
    if (reading.outcome === 'beyond') {
      spike.costly()
      countCache('past')
      if (spike.isOn()) return void sayBackSoon(request, response).catch(fail(response))
      return void goPast(request, response).catch(fail(response))
    }
    if (reading.outcome !== 'kept') return next(request, response)
    const { address } = reading
    if (address.metered) return void meter(request, response, address).catch(fail(response))
    const found = pages.answer(address)
    countCache(found instanceof Promise ? 'made' : 'hit')
    if (found instanceof Promise) void answerSoon(found, request, response).catch(fail(response))
    else send(request, response, found)
  }

  // What the cache cannot hold costs each reader's network one of its reads. The API counts its own.
  async function goPast(request: IncomingMessage, response: ServerResponse) {
    if (API.test(request.url ?? '')) return next(request, response)
    const { room, resetSeconds } = await spendRead(networkOf(request, proxies))
    return room ? next(request, response) : sayBackSoon(request, response, { because: 'reads', resetSeconds })
  }

  // A refusal is said by the API itself, which has the words for it.
  async function meter(
    request: IncomingMessage,
    response: ServerResponse,
    address: Parameters<PageCache['answer']>[0],
  ) {
    const budget = await spendRead(networkOf(request, proxies))
    if (!budget.room) return next(request, response)
    const asked = pages.answer(address)
    countCache(asked instanceof Promise ? 'made' : 'hit')
    const more = Object.entries(budget.headers).flat()
    if (asked instanceof Promise) await answerSoon(asked, request, response, more)
    else send(request, response, asked, more)
  }

  // Nobody waits longer for what is made for everybody; whoever asks next finds it.
  async function answerSoon(
    making: Promise<Answer>,
    request: IncomingMessage,
    response: ServerResponse,
    more: string[] = [],
  ) {
    const impatience = new AbortController()
    const late = pause(MADE_WITHIN_MS, undefined, { ref: false, signal: impatience.signal }).catch(() => {})
    const answer = await Promise.race([making, late]).finally(() => impatience.abort())
    if (answer) tell(request, response, answer, more)
    else await sayBackSoon(request, response, { because: 'away' })
  }

  function fail(response: ServerResponse) {
    return (error: unknown) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
    }
  }
}

function tell(request: IncomingMessage, response: ServerResponse, answer: Answer, more: string[] = []): void {
  if (answer.outcome === 'kept') return send(request, response, answer.kept, more)
  write(request, response, answer.status, answer.sent, more)
}

function send(request: IncomingMessage, response: ServerResponse, kept: Kept, more: string[] = []): void {
  const { headers } = request
  const has = headers['if-none-match']
  const chosen = chooseEncoding(kept, headers['accept-encoding'])
  if (has && knows(has, kept.tags)) {
    response.writeHead(304, more.length > 0 ? [...chosen.unchanged, ...more] : chosen.unchanged).end()
    return
  }
  write(request, response, 200, chosen, more)
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { headers, body, short }: Pick<Sent, 'headers' | 'body' | 'short'>,
  more: string[],
): void {
  response.writeHead(status, more.length > 0 ? [...headers, ...more] : headers)
  if (request.method === 'HEAD') response.end()
  else if (short === undefined) response.end(body)
  else response.end(short, 'latin1')
}
