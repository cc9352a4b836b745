import type { LoaderFunctionArgs } from '@remix-run/node'
import { SLUG } from '#campaigns'
import { isAway } from '#db/is-away.ts'
import { answerTagged } from '../answers/answer-tagged.ts'
import { forAnySite, NAMES_AWAY_SECONDS, unlisted } from '../answers/answers.ts'
import { lastKnown } from '../last-known.ts'
import type { Endpoint } from './endpoint.ts'
import { problemAnswer, problems, type ProblemStatus } from './problem.ts'
import { readQuery } from './read-query.ts'
import { withNewestCounts } from './with-newest-counts.ts'

const AWAY_SECONDS = 10
const DAY_SECONDS = 24 * 60 * 60

const exposed = {
  ...forAnySite,
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
}

const kept = (seconds: number) => ({
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': `public, max-age=2, s-maxage=10, stale-while-revalidate=30, stale-if-error=${seconds}`,
})

/**
 * The answer of an endpoint: within the network's budget, in the documented shape and nothing beyond it, with a tag; or
 * the problem. While the database is away it is the last one this process knows, marked stale, with newer counts where
 * it has heard of any.
 */
export function answerRead(args: LoaderFunctionArgs, endpoint: Endpoint): Promise<Response> {
  const { context, request, params } = args
  const seconds = endpoint.names ? NAMES_AWAY_SECONDS : DAY_SECONDS
  return withinBudget(args, async (headers) => {
    const query = readQuery(endpoint.query, request.url)
    const { slug = '' } = params
    if (endpoint.path.includes('{slug}') && !SLUG.test(slug)) throw new Response(null, { status: 404 })
    const { value, stale } = await lastKnown(
      JSON.stringify([endpoint.id, slug, query]),
      () => endpoint.read({ ...context, slug, query }),
      // A search is anybody's words: kept, they would push out what embeds live on.
      {
        forSeconds: seconds,
        keep: () => !('q' in query && query.q),
        // Whoever has left since is not shown again, and nothing that its team has taken back.
        untrueBefore: () => (slug ? context.lastChanged(slug) : -Infinity),
      },
    )
    // What this process no longer knows as public was withdrawn before the database went.
    if (stale && slug && !context.newestCount(slug)) throw new Response(null, { status: 410 })
    const told = stale ? { ...withNewestCounts(value, context.newestCount), stale } : value
    const body = endpoint.answer.parse(told) as { links: { next?: string | null } }
    return answerTagged(request, JSON.stringify(body), {
      ...headers,
      ...kept(seconds),
      ...(endpoint.names && unlisted),
      ...(body.links.next && { Link: `<${body.links.next}>; rel="next"` }),
    })
  })
}

/**
 * What `answer` says, if the network may read just now; and every refusal and fault as a problem. `answer` is given the
 * headers that all of them carry, and may throw a response of which only the status counts.
 */
export async function withinBudget(
  { context }: LoaderFunctionArgs,
  answer: (headers: Record<string, string>) => Promise<Response>,
): Promise<Response> {
  const { requestId, network, report, spendRead } = context
  const { room, headers: budget, resetSeconds } = await spendRead(network)
  const headers = { ...exposed, ...budget }
  const refuse = (status: ProblemStatus, more = {}) =>
    problemAnswer(status, requestId, { ...headers, ...more })
  if (!room) return refuse(429, { 'Retry-After': `${resetSeconds}` })
  try {
    return await answer(headers)
  } catch (error) {
    if (error instanceof Response && error.status in problems) return refuse(error.status as ProblemStatus)
    report(error, requestId)
    return isAway(error) ? refuse(503, { 'Retry-After': `${AWAY_SECONDS}` }) : refuse(500)
  }
}
