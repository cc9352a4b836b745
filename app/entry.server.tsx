import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { directionOf } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import { isAway } from '#db/is-away.ts'
import { SiteProvider, type PageSite } from '#ui/site.tsx'
import { localeOf } from '#web/locale.ts'
import { pathsIn } from '#web/paths.ts'

/** Renders a page whole. Public pages are not streamed: whole is faster, and only a whole page can be kept. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  const html = renderToString(
    <SiteProvider value={siteOf(request, context)}>
      <RemixServer context={remix} url={request.url} />
    </SiteProvider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const away = context.failure === 'away'
  if (away || (status === 503 && !headers.has('Retry-After'))) headers.set('Retry-After', away ? '10' : '60')
  if (status >= 400) headers.set('Cache-Control', 'no-store')
  return new Response(`<!doctype html>${html}`, { status: away ? 503 : status, headers })
}

/** Told of every error that nobody expected, before the page about it is rendered. */
export function handleError(
  error: unknown,
  { context, request }: { context: AppLoadContext; request: Request },
): void {
  // A refusal, such as a method this page does not know, is an answer and no fault.
  if (isRouteErrorResponse(error)) return
  context.failure = isAway(error) ? 'away' : 'bug'
  if (!request.signal.aborted) context.report(error, context.requestId)
}

// On a page behind a private link every step of signing is behind it too.
const INVITED = /^\/invited\/([\w-]{43})(?:\/|$)/

function siteOf(request: Request, context: AppLoadContext): PageSite {
  const { locale, chosen } = localeOf(request)
  return {
    locale,
    chosen,
    dir: directionOf(locale),
    intl: intlFor(locale),
    say: sayIn(locale),
    to: pathsIn(chosen, INVITED.exec(new URL(request.url).pathname)?.[1]),
    path: new URL(request.url).pathname,
    inLocale: (wanted) => {
      const url = new URL(request.url)
      url.searchParams.set('lang', wanted)
      return `${url.pathname.replace(/^\/+/, '/')}${url.search}`
    },
    ...context.site,
    organiser: context.organiser,
    requestId: context.requestId,
    failure: context.failure,
  }
}
