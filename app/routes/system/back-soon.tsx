import type { LoaderFunctionArgs } from '@remix-run/node'
import { begin } from '#web/begin.ts'

/** What a search is answered with while very many are here at once. */
export function loader(args: LoaderFunctionArgs) {
  begin(args)
  throw new Response('spike', { status: 503 })
}

/** Never shown: the loader has thrown. It makes this address a page, so that its 503 is one too. */
export default function BackSoon() {
  return null
}
