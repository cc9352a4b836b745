import { Readable } from 'node:stream'
import type { Files, Part } from '#files'

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/

type Stored = { key: string; bytes: number; headers: Record<string, string> }

/**
 * A stored file of so many bytes as an answer with these headers: whole, or the one part that was asked for (RFC 9110 §14), which
 * is how players seek and broken downloads go on. Throws a 404 where the file is gone.
 */
export async function answerPart(
  request: Request,
  files: Files,
  { key, bytes, headers: own }: Stored,
): Promise<Response> {
  const headers = { ...own, 'Accept-Ranges': 'bytes' }
  const { headers: asked } = request
  // A part of another file than the one that the reader began with would make a broken whole (RFC 9110 §13.1.5).
  const condition = asked.get('If-Range')
  const part = !condition || condition === own.ETag ? readRange(asked.get('Range'), bytes) : undefined
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` } })
  const length = part ? part.to - part.from + 1 : bytes
  const answer = {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(length),
      ...(part && { 'Content-Range': `bytes ${part.from}-${part.to}/${bytes}` }),
    },
  }
  if (request.method === 'HEAD') return new Response(null, answer)
  const stored = await files.read(key, part)
  if (!stored) throw new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as BodyInit, answer)
}

/** The one range of a header; undefined for none, for several and for what cannot be read, which are all answered by the whole. */
export function readRange(header: string | null, bytes: number): Part | 'outside' | undefined {
  const [, from, to] = ONE_RANGE.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (!from && !to)) return undefined
  if (!from) return Number(to) === 0 ? 'outside' : { from: Math.max(0, bytes - Number(to)), to: bytes - 1 }
  const last = to ? Math.min(Number(to), bytes - 1) : bytes - 1
  if (to && Number(to) < Number(from)) return undefined
  return Number(from) >= bytes ? 'outside' : { from: Number(from), to: last }
}
