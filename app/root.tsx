import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Masthead } from '#ui/masthead.tsx'
import { Footing } from '#ui/footing.tsx'
import { useSite } from '#ui/site.tsx'
import { Sorry, SorryTitle } from '#ui/sorry.tsx'
import latin from '../node_modules/@fontsource-variable/lora/files/lora-latin-wght-normal.woff2?url'
import arabic from '../node_modules/@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal.woff2?url'
import stylesheet from '#ui/tokens.css?url'

/** The stylesheet and the icon that every page brings. */
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

/** What the server refused before any page was asked is shown like any other error. */
export function loader({ context }: LoaderFunctionArgs) {
  const { refusal } = context
  if (refusal) throw new Response(refusal === 503 ? 'put-back' : null, { status: refusal })
  return null
}

// What stands in such an address lets its reader in, so it goes along to nowhere, not even to ourselves.
const SECRET = /^\/(?:invited|preview)\/./

/**
 * The whole document around every page, errors too: what stands above it and below, and no script where a page says
 * that it is still.
 */
export function Layout({ children }: { children: ReactNode }) {
  const { locale, dir, say, path, organiser } = useSite()
  const error = useRouteError()
  // A page that says so stands in a frame in which nothing may run.
  const still = useMatches().some(({ handle }) => (handle as { still?: true } | undefined)?.still)
  return (
    <html lang={locale} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content={SECRET.test(path) ? 'no-referrer' : 'same-origin'} />
        {error ? <SorryTitle status={statusOf(error)} reason={reasonOf(error)} /> : <Meta />}
        <link
          rel="preload"
          href={locale === 'ar' ? arabic : latin}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <Links />
        {!still && <script type="module" src="/live.js" />}
        {!still && organiser && <script type="module" src="/desk/sign-out.js" />}
      </head>
      <body>
        <a href="#main" className="sr-only focus:not-sr-only">
          {say('page.skip')}
        </a>
        <Masthead />
        <main id="main" className="page" tabIndex={-1}>
          {children}
        </main>
        <Footing />
      </body>
    </html>
  )
}

export default function Page() {
  return <Outlet />
}

/** What somebody reads whose page could not be made: what happened and where to go on, by its status. */
export function ErrorBoundary() {
  const error = useRouteError()
  return <Sorry status={statusOf(error)} reason={reasonOf(error)} />
}

const reasonOf = (error: unknown): unknown => (isRouteErrorResponse(error) ? error.data : undefined)
const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500)
