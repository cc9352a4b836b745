import { Readable } from 'node:stream'
import type { Files, Part } from '#files'
import type { Download } from '#works'

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/

/**
 * A stored file as an answer: whole, or the one part that was asked for (RFC 9110 §14), which is how players seek and broken
 * downloads go on. Its hash is its tag. Always asked for anew, because somebody whose name is in it may have left; never
 * run as a page.
 */
export async function answerStored(
  request: Request,
  files: Files,
  { key, name, type, bytes, sha256 }: Download,
): Promise<Response> {
  const tag = `"${sha256.toString('base64url')}"`
  const headers = {
    'Cache-Control': 'public, no-cache, no-transform',
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'Content-Type': type,
    'Content-Disposition': `${type.startsWith('audio/') ? 'inline' : 'attachment'}; filename="${name}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Robots-Tag': 'noindex',
  }
  const { headers: asked } = request
  if (asked.get('If-None-Match')?.includes(tag)) return new Response(null, { status: 304, headers })
  // A part of another file than the one that the reader began with would make a broken whole (RFC 9110 §13.1.5).
  const condition = asked.get('If-Range')
  const part = !condition || condition === tag ? readRange(asked.get('Range'), bytes) : undefined
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` } })
  const length = part ? part.to - part.from + 1 : bytes
  const sized = {
    ...headers,
    'Content-Length': String(length),
    ...(part && { 'Content-Range': `bytes ${part.from}-${part.to}/${bytes}` }),
  }
  if (request.method === 'HEAD') return new Response(null, { status: part ? 206 : 200, headers: sized })
  const stored = await files.read(key, part)
  if (!stored) throw new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as BodyInit, { status: part ? 206 : 200, headers: sized })
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
