import { request } from 'node:http'
import type { Dice } from '#seeds/people/dice.ts'
import { SITE_URL } from '../world/fleet.ts'

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
type Doors = { webs: { program: { port: number }; leaving?: boolean }[] }

/**
 * Asks the site as a browser behind a balancer does (docs/deploy/nginx.conf): a web process that is going or takes no
 * connection is passed over, reading that was cut off goes to the next one, and a form that was sent is not sent again by
 * itself. Every request has a connection of its own.
 */
export async function ask(doors: Doors, dice: Dice, path: string, asking: Asking = {}): Promise<Answer> {
  const start = performance.now()
  const webs = doors.webs.filter(({ leaving }) => !leaving)
  while (webs.length > 0) {
    const [web] = webs.splice(Math.floor(dice.throwOne() * webs.length), 1)
    const answer = await askOne(web!.program.port, path, asking)
    const mayRepeat = answer !== 'refused' && answer.status === 0 && !asking.form && webs.length > 0
    if (answer !== 'refused' && !mayRepeat) return { ...answer, ms: performance.now() - start }
  }
  return { ...nothing, ms: performance.now() - start }
}

const nothing = { status: 0, location: '', cookie: undefined, retryAfter: undefined, body: '', ms: 0 }

function askOne(
  port: number,
  path: string,
  { form, cookie, leavesAfterMs }: Asking,
): Promise<Answer | 'refused'> {
  const body = form && new URLSearchParams(form).toString()
  const typed = body !== undefined && {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    Origin: SITE_URL,
  }
  return new Promise((resolve) => {
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
    // Also where the browser itself has hung up.
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
      if (leavesAfterMs !== undefined) setTimeout(() => sending.destroy(), leavesAfterMs)
    })
  })
}
