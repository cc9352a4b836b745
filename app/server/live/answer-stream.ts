import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { SLUG_SIGNS } from '#campaigns'
import { limits } from '#limits'
import { forAnySite } from '#web/answers/answers.ts'
import { networkOf } from '../network-of.ts'
import { comeBack, eventOf, frameOf, greeting } from './frame.ts'
import type { LiveCounts } from './live-counts.ts'
import type { Tally } from './tally-seen.ts'

const STREAM = new RegExp(`^/c/(${SLUG_SIGNS})/count/events(?:\\?|$)`)

const headers = { ...forAnySite, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }
const streamHeaders = { ...headers, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }

type Around = {
  /** Why nobody may see that campaign; undefined where anyone may, though its first event has no place in the log yet. */
  missing: (campaign: string) => Promise<404 | 410 | undefined>
  proxies: number
  leaving: () => boolean
  seen: Tally
}

/**
 * Answers `GET /c/:slug/count/events` with a stream of the campaign's count (HTML Standard, 9.2 “Server-sent events”):
 * the newest number at once, then every change. Stands before everything else on the way in, because a watcher costs
 * memory for as long as it looks. Everything that is no stream goes to `next`.
 */
export function answerStreams(
  live: LiveCounts,
  { missing, proxies, leaving, seen }: Around,
  next: RequestListener,
): RequestListener {
  const perNetwork = new Map<string, number>()
  const streaming = new WeakSet<Socket>()
  return (request, response) => {
    const campaign = STREAM.exec(request.url ?? '')?.[1]
    if (!campaign) return next(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
    if (live.newest(campaign)) return begin(request, response, campaign)
    void live.soon(campaign).then(async (count) => {
      if (count) return begin(request, response, campaign)
      const status = await missing(campaign)
      if (status) return refuse(response, status)
      // A refusal would end an EventSource for good: where the sequencer is late it is sent away, to come back for its number.
      response.writeHead(200, streamHeaders).end(request.method === 'HEAD' ? undefined : comeBack())
    })
  }

  function begin(request: IncomingMessage, response: ServerResponse, campaign: string): void {
    const { socket } = request
    // Gone while they waited for the first number: their line closes no more, and would never give its place back.
    if (socket.destroyed) return
    const count = live.newest(campaign)!
    const network = networkOf(request, proxies)
    const already = perNetwork.get(network ?? '') ?? 0
    if (live.watchers.size >= limits.streams.perProcess) return refuse(response, 503)
    if (network !== null && already >= limits.streams.perNetwork) return refuse(response, 429)

    // A line that carries a stream never comes to another answer: what is asked behind it is refused with the line.
    if (streaming.has(socket)) return void socket.destroy()
    response.writeHead(200, streamHeaders)
    if (request.method === 'HEAD') return void response.end()
    // A refusal would end an EventSource for good: it is sent away as those are that were here before it.
    if (leaving()) return void response.end(comeBack())
    if (isPageOpening(request)) seen.add(campaign)
    // HTTP/1.0 has no chunks (as nginx asks unless it is told otherwise): one number, and the browser comes back for more.
    if (request.httpVersion === '1.0') return void response.end(greeting + eventOf(count))
    streaming.add(socket)
    if (network !== null) perNetwork.set(network, already + 1)
    let leave = () => {}
    socket.setNoDelay(true).once('close', () => {
      leave()
      if (network === null) return
      const left = perNetwork.get(network)! - 1
      if (left > 0) perNetwork.set(network, left)
      else perNetwork.delete(network)
    })
    // The beginning goes the ordinary way: the answer before it may still be on this line, and only when that is out may
    // anything be written past node's response.
    response.write(greeting + eventOf(count), () => {
      if (socket.destroyed) return
      leave = live.watchers.add(campaign, socket)
      const newest = live.newest(campaign)
      if (newest && newest !== count) socket.write(frameOf(newest))
    })
  }
}

/**
 * Whether a page of ours with a form asks for its first number: `?seen` is in that address alone and goes with the first number,
 * and whoever comes back by itself names the event it has (HTML Standard 9.2.4, `Last-Event-ID`). Other sites are told apart
 * by the browser (W3C Fetch Metadata, `Sec-Fetch-Site`); one that says nothing is not counted.
 */
const isPageOpening = ({ url, headers }: IncomingMessage) =>
  !!url?.endsWith('/events?seen') &&
  headers['sec-fetch-site'] === 'same-origin' &&
  headers['last-event-id'] === undefined

const refusals = {
  404: {},
  405: { Allow: 'GET, HEAD' },
  410: {},
  429: { 'Retry-After': '30' },
  503: { 'Retry-After': '30' },
}

function refuse(response: ServerResponse, status: keyof typeof refusals): void {
  response.writeHead(status, { ...headers, ...refusals[status], 'Content-Length': 0 }).end()
}
