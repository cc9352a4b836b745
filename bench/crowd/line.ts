import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Told = { status: number; cookie: string; ms: number }

/** A kept connection that asks one thing after the other. */
export type Line = { ask: (request: Buffer) => Promise<Told>; end: () => void; isOpen: () => boolean }

/**
 * Opens one. Bare, because what asks must cost less than what answers: node's own client takes five times as long for a
 * request. Reads of an answer what a browser would act upon, and skips the rest by its length.
 */
export async function openLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url)
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  let heard = ''
  let asked = 0
  let tell: ((told: Told) => void) | undefined
  let fail: ((error: Error) => void) | undefined
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    heard += chunk
    const end = heard.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = heard.slice(0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (heard.length < end + 4 + length) return
    heard = ''
    const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? ''
    tell?.({ status: Number(head.slice(9, 12)), cookie, ms: performance.now() - asked })
  })
  const broke = () => fail?.(new Error('the connection broke'))
  socket.on('error', broke).on('close', broke)
  return {
    ask: (request) =>
      new Promise((told, failed) => {
        ;[tell, fail, asked] = [told, failed, performance.now()]
        socket.write(request)
      }),
    end: () => socket.destroy(),
    isOpen: () => !socket.destroyed,
  }
}

/** As many lines as are needed at once: each request goes over the one that has been free longest, or over a new one. */
export function openLines(url: string): Pick<Line, 'ask' | 'end'> {
  let free: Line[] = []
  return {
    async ask(request) {
      // A server hangs up on who has said nothing for some seconds.
      free = free.filter((line) => line.isOpen())
      const line = free.shift() ?? (await openLine(url))
      const told = await line.ask(request)
      free.push(line)
      return told
    },
    end: () => free.forEach((line) => line.end()),
  }
}

/** The bytes of a request for a page, as browsers ask for it. */
export function asked(url: string, path: string): Buffer {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`,
  )
}

/** The bytes of a form as a browser posts it through one proxy, from a network of its own. */
export function posted(path: string, form: Record<string, string>, network: string, cookie = ''): Buffer {
  const body = new URLSearchParams(form).toString()
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
      `Accept-Language: en-GB,en;q=0.9\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: ${network}\r\n` +
      `${cookie && `Cookie: ${cookie}\r\n`}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** Has so many lines do something over and over for a while; returns how often that was done, and in how many seconds. */
export async function keepDoing(
  url: string,
  { lines, seconds }: { lines: number; seconds: number },
  deed: (line: Line) => Promise<unknown>,
): Promise<{ done: number; seconds: number }> {
  const start = performance.now()
  const until = start + seconds * 1_000
  let done = 0
  const one = async () => {
    const line = await openLine(url)
    for (; performance.now() < until; done++) await deed(line)
    line.end()
  }
  await Promise.all(Array.from({ length: lines }, one))
  return { done, seconds: (performance.now() - start) / 1_000 }
}
