const text = (description: string, example: string) => ({
  description,
  required: true,
  schema: { type: 'string', examples: [example] },
})
const whole = (description: string) => ({
  description,
  required: true,
  schema: { type: 'integer', minimum: 1 },
})

/** The headers an answer of the API may carry, as OpenAPI describes them. */
export const headers = {
  'RateLimit-Policy': text(
    'How many reads a network has (q) in how many seconds (w); draft-ietf-httpapi-ratelimit-headers.',
    '"reads";q=600;w=60',
  ),
  RateLimit: text('How many are left (r) for how many seconds (t).', '"reads";r=599;t=60'),
  'Access-Control-Allow-Origin': text('Any site may read this.', '*'),
  ETag: text('Send it back in If-None-Match, and what has not changed is not sent again.', '"ksU3…"'),
  'Cache-Control': text('How long this is good for.', 'public, max-age=2'),
  Link: {
    ...text('The next page, as in `links.next` (RFC 8288).', '<https://…>; rel="next"'),
    required: false,
  },
  'Retry-After': whole('In so many seconds.'),
  Allow: text('The methods there are.', 'GET, HEAD, OPTIONS'),
}

type HeaderName = keyof typeof headers

/** A pointer to a part of the document that is written once (OpenAPI 3.1, “Reference Object”). */
export const ref = (kind: 'schemas' | 'responses' | 'headers', name: string) => ({
  $ref: `#/components/${kind}/${name}`,
})

/** What every answer to a read carries. */
const counted: HeaderName[] = ['RateLimit-Policy', 'RateLimit']

/** The headers of one answer: those that all carry, and some of its own. What is no read is not counted as one. */
export function headersOf(own: HeaderName[], { isRead = true } = {}) {
  const names: HeaderName[] = ['Access-Control-Allow-Origin', ...(isRead ? counted : []), ...own]
  return Object.fromEntries(names.map((name) => [name, ref('headers', name)]))
}
