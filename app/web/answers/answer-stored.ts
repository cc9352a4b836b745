import type { Files } from '#files'
import type { Download } from '#works'
import { answerPart } from './answer-part.ts'

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
    'Content-Type': type,
    'Content-Disposition': `${type.startsWith('audio/') ? 'inline' : 'attachment'}; filename="${name}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Robots-Tag': 'noindex',
  }
  if (request.headers.get('If-None-Match')?.includes(tag)) return new Response(null, { status: 304, headers })
  return answerPart(request, files, { key, bytes, headers })
}
