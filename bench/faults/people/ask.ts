import { request } from 'node:http'
import type { Dice } from '#seeds/people/dice.ts'
import { SITE_URL } from '../world/fleet.ts'
import { chooseServer, noteServer } from './choose-server.ts'

const PATIENCE_MS = 20_000

/** What a browser got. Status 0: no answer came, and nobody knows whether the request did. */
export type Answer = {
  status: number
  location: string
  cookie: string | undefined
  retryAfter: string | undefined
  body: string
  ms: number
}

export type Asking = {
  form?: Record<string, string>
  cookie?: string
  /** The browser hangs up so long after the request has left, whatever comes. */
  leavesAfterMs?: number
}

/** Where web processes take connections. */
type Doors = { webs: { program: { port: number } }[] }

// `proxy_next_upstream_tries`.
const TRIES = 2

/**
 * Asks the site as a browser does behind nginx as we configure it (docs/deploy/nginx.conf): what never left a web process, and
 * reading that was cut off or answered 502, goes to the next one; a form that was sent is not sent again by itself; and whoever
 * has failed so is left out for two seconds. Where nobody is left no answer comes, for which nginx has a page of its own (502).
 * Every request has a connection of its own.
 */
export async function ask(doors: Doors, dice: Dice, path: string, asking: Asking = {}): Promise<Answer> {
  const start = performance.now()
  const list = asking.form ? 'writers' : 'readers'
  const ports = doors.webs.map(({ program }) => program.port)
  const tried: number[] = []
  let answer = nothing
  while (tried.length < TRIES) {
    const port = chooseServer(dice, list, ports, tried)
    if (port === undefined) break
    tried.push(port)
    const came = await askOne(port, path, asking)
    if (came === 'left') break
    const isStarting = list === 'readers' && came !== 'refused' && came.status === 502
    const failed = came === 'refused' || came.status === 0 || isStarting
    noteServer(list, port, failed)
    answer = came === 'refused' ? nothing : came
    if (!failed || (came !== 'refused' && asking.form)) break
  }
  return { ...answer, ms: performance.now() - start }
}

const nothing: Answer = { status: 0, location: '', cookie: undefined, retryAfter: undefined, body: '', ms: 0 }

function askOne(
  port: number,
  path: string,
  { form, cookie, leavesAfterMs }: Asking,
): Promise<Answer | 'refused' | 'left'> {
  const body = form && new URLSearchParams(form).toString()
  const typed = body !== undefined && {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    Origin: SITE_URL,
  }
  return new Promise((resolve) => {
    const leave = () => {
      resolve('left')
      sending.destroy()
    }
    const sending = request({
      host: '127.0.0.1',
      port,
      path,
      agent: false,
      method: body === undefined ? 'GET' : 'POST',
      headers: { Host: new URL(SITE_URL).host, ...typed, ...(cookie && { Cookie: cookie }) },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    sending.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : nothing),
    )
    sending.on('close', () => resolve(nothing))
    sending.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => resolve(nothing))
      response.on('end', () => {
        const { location = '', 'retry-after': retryAfter, 'set-cookie': cookies } = response.headers
        const given = { location, retryAfter, cookie: cookies?.[0]?.split(';')[0] }
        resolve({ status: response.statusCode!, ...given, body: Buffer.concat(chunks).toString(), ms: 0 })
      })
    })
    sending.end(body, () => {
      if (leavesAfterMs !== undefined) setTimeout(leave, leavesAfterMs)
    })
  })
}
