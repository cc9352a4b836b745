import { createHash } from 'node:crypto'

const TAG_CHARACTERS = 22

/**
 * An answer with a strong ETag made of its bytes, or 304 to whoever has it already (RFC 9110 §13.1.2, §15.4.5). `headers`
 * stand in both, as they must.
 */
export function answerTagged(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, TAG_CHARACTERS)}"`
  const tagged = { ...headers, ETag: tag }
  return knows(request, tag)
    ? new Response(null, { status: 304, headers: tagged })
    : new Response(body, { headers: tagged })
}

// The weak comparison of RFC 9110 §13.1.2: compressing marks a tag as weak on its way out.
function knows(request: Request, tag: string): boolean {
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(tag) || known.includes('*')
}
