import type { LoaderFunctionArgs } from '@remix-run/node'
import { begin } from '#web/begin.ts'

/**
 * What a search is answered with while very many are here at once; or, `?why=reads`, for a network that has made too many; or,
 * `?why=away`, a page that nobody has asked for yet while the database is away.
 */
export function loader(args: LoaderFunctionArgs) {
  begin(args)
  const why = new URL(args.request.url).searchParams.get('why')
  if (why === 'away') args.context.failure = 'away'
  throw why === 'reads'
    ? new Response('reads', { status: 429 })
    : new Response(why === 'away' ? why : 'spike', { status: 503 })
}

/** Never shown: the loader has thrown. It makes this address a page, so that its answers are too. */
export default function BackSoon() {
  return null
}
