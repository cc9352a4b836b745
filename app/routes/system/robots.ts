import type { LoaderFunctionArgs } from '@remix-run/node'
import { begin } from '#web/begin.ts'

/** Campaigns may be found; pages of names and of single people may not. */
export function loader(args: LoaderFunctionArgs) {
  const { site } = begin(args)
  const lines = [
    'User-agent: *',
    'Disallow: /me',
    'Disallow: /stop',
    'Disallow: /c/*/signatories',
    'Disallow: /c/*/code',
    'Disallow: /api/v1/campaigns/*/signatories',
    '',
    `Sitemap: ${site.url}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
