import { Readable } from 'node:stream'
import type { Files } from '#files'
import { readRange } from '../answer-stored.ts'
import { noStore } from '../answers.ts'

/**
 * A recording for whoever may hear it, whole or in part (RFC 9110 §14). It is as it came, from anybody: it is never run as a page,
 * and its kind is for the player to find out from what is in it.
 */
export async function answerSound(request: Request, files: Files, key: string): Promise<Response> {
  const whole = await files.read(key, { from: 0, to: 0 })
  if (!whole) throw new Response(null, { status: 404 })
  whole.stream.destroy()
  const { bytes } = whole
  const part = readRange(request.headers.get('Range'), bytes)
  const headers = {
    ...noStore,
    'Accept-Ranges': 'bytes',
    'Content-Type': 'audio/wav',
    'Content-Disposition': 'inline; filename="recording"',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` } })
  const { from, to } = part ?? { from: 0, to: bytes - 1 }
  const stored = await files.read(key, { from, to })
  if (!stored) throw new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as BodyInit, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(to - from + 1),
      ...(part && { 'Content-Range': `bytes ${from}-${to}/${bytes}` }),
    },
  })
}
