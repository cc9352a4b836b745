import type { LoaderFunctionArgs } from '@remix-run/node'
import { accentCss } from '#web/answers/accent-css.ts'

const COLOUR = /^([0-9a-f]{6})\.css$/

/** One accent colour as a stylesheet. The address is the colour, so what it answers never changes. */
export function loader({ params }: LoaderFunctionArgs) {
  const colour = COLOUR.exec(params.colour ?? '')?.[1]
  if (!colour) throw new Response(null, { status: 404 })
  return new Response(accentCss(`#${colour}`), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
