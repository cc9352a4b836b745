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
  const tag = tagOf(body)
  const tagged = { ...headers, ETag: tag }
  return knows(request.headers.get('If-None-Match') ?? '', [tag])
    ? new Response(null, { status: 304, headers: tagged })
    : new Response(body, { headers: tagged })
}

/** The strong ETag of bytes: the same bytes, the same tag, from every process. */
export const tagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, TAG_CHARACTERS)}"`

/**
 * Whether somebody who sends this `If-None-Match` has one of these tags, by the weak comparison of RFC 9110 §13.1.2:
 * compressing marks a tag as weak on its way out.
 */
export function knows(ifNoneMatch: string, tags: string[]): boolean {
  const known = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes('*') || tags.some((tag) => known.includes(tag))
}
