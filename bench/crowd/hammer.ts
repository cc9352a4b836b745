import { connect } from 'node:net'
import { once } from 'node:events'
import type { Times } from '../figures.ts'

export type Hammered = { perSecond: number; times: Times; requests: number }

type Wishes = { connections?: number; seconds?: number; most?: number; headers?: Record<string, string> }

/**
 * Asks one address over so many kept connections, each for the next answer as soon as it has the last byte of this one,
 * until the time is over or so many requests were sent. Written on bare sockets, because a client that reads headers costs
 * more than the server that is measured: of each answer only its length is looked at, which must never change.
 */
export async function hammer(
  url: string,
  path: string,
  { connections = 64, seconds = 5, most = Number.POSITIVE_INFINITY, headers = {} }: Wishes = {},
): Promise<Hammered> {
  const { hostname, port, host } = new URL(url)
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const asking = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const length = await lengthOf(hostname, Number(port), asking)
  const times: Times = []
  const start = performance.now()
  let sent = 0
  const one = async () => {
    const line = connect(Number(port), hostname).setNoDelay(true)
    await once(line, 'connect')
    let began = 0
    let read = 0
    const next = () => {
      if (performance.now() - start > seconds * 1_000 || sent >= most) return void line.end()
      sent += 1
      began = performance.now()
      line.write(asking)
    }
    line.on('data', (piece: Buffer) => {
      read += piece.length
      if (read < length) return
      if (read > length) throw new Error(`an answer of ${read} bytes where the others have ${length}`)
      read = 0
      times.push(performance.now() - began)
      next()
    })
    next()
    await once(line, 'close')
  }
  await Promise.all(Array.from({ length: connections }, one))
  return { perSecond: times.length / ((performance.now() - start) / 1_000), times, requests: times.length }
}

/** How many bytes an answer has, with its headers. */
async function lengthOf(hostname: string, port: number, asking: Buffer): Promise<number> {
  const line = connect(port, hostname)
  line.write(asking)
  let text = ''
  for await (const piece of line.setEncoding('latin1') as AsyncIterable<string>) {
    text += piece
    const end = text.indexOf('\r\n\r\n')
    if (end < 0) continue
    const body = Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0)
    if (text.length >= end + 4 + body || / 304 /.test(text.slice(0, 16))) break
  }
  const end = text.indexOf('\r\n\r\n') + 4
  return end + (/^HTTP\/1.1 304/.test(text) ? 0 : Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0))
}
