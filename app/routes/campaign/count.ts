import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { readCount, type Count } from '#counts'
import { begin } from '#web/begin.ts'
import { SLUG } from '#web/campaign-or-404.ts'
import { isAway } from '#db/is-away.ts'

const forAnySite = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=2, stale-while-revalidate=30, stale-if-error=86400',
}

/**
 * The number for any site that wants to show it: the same bytes for everybody, no cookie read or set. While the
 * database is away it is the newest one this process knows, with the moment it was true, marked stale.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, newestCount } = begin(args)
  const { slug = '' } = args.params
  const count = SLUG.test(slug) ? await readCount(db, slug).catch(orNewest(newestCount(slug))) : undefined
  if (!count) return new Response(null, { status: 404, headers: forAnySite })
  const body = JSON.stringify(count)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ...forAnySite, ETag: tag, 'Content-Type': 'application/json; charset=utf-8' }
  if (knows(args.request, tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

// The weak comparison of RFC 9110 §13.1.2: compressing marks a tag as weak on its way out.
function knows(request: Request, tag: string): boolean {
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(tag) || known.includes('*')
}

const orNewest = (known: Count | undefined) => (error: unknown) => {
  if (!known || !isAway(error)) throw error
  const { campaign, count, asOf, goal } = known
  return { campaign, count, asOf, goal, stale: true }
}
