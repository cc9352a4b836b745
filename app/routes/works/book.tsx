import { json, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { plainWords, type Campaign } from '#campaigns'
import { isLocale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { BookPage } from '#ui/book/book-page.tsx'
import { forEverybodyWithNames, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { bookPage, readAsked } from '#web/campaign/book-page.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { headOf } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { pathsIn } from '#web/paths.ts'
import { alternatesOf } from '#web/sharing/alternates.ts'
import type { Shared } from '#web/sharing/shared-as.ts'

/** A campaign's book, open at a page: real text, for a phone and a screen reader as for a desk. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, site, locale, paths } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  if (campaign.kind !== 'book') throw new Response(null, { status: 404 })
  const read = await bookPage({ db, keys, paths }, campaign, readAsked(keys, args.request.url))
  const { slug, title, organiser, count } = campaign
  const page = read.leaf?.number
  const head = {
    ...headOf(campaign, site, locale, titleOf(page, campaign, locale)),
    ...((page ?? read.search) && { robots: 'noindex' }),
    shared: sharedAs(page, campaign, site.url, locale),
  }
  const shown = { slug, title: plainWords(title), organiser, count, locale: campaign.locale }
  const headers = { ...forEverybodyWithNames, ...((page ?? read.search) ? unlisted : {}) }
  return json({ ...read, head, campaign: shown }, { headers })
}

const titleOf = (page: number | undefined, { title }: Campaign, locale: string) =>
  page ? `${plainWords(title)} · ${sayIn(locale)('theBook.onPage', { page })}` : plainWords(title)

/** As others show it when somebody passes it on: a page with the picture that says its number. */
function sharedAs(page: number | undefined, campaign: Campaign, url: string, locale: string): Shared {
  const { slug, context, locales } = campaign
  const title = plainWords(campaign.title)
  const language = isLocale(campaign.locale) ? campaign.locale : undefined
  const say = sayIn(campaign.locale)
  const query = page ? { page: String(page) } : {}
  return {
    title: page ? say('theBook.iAmIn', { page, title: `\u2068${title}\u2069` }) : title,
    description: context,
    url: `${url}${pathsIn().book(slug, query)}`,
    site: sayIn(locale)('site.name'),
    locale: language ?? 'en',
    otherLocales: locales.filter(isLocale).filter((other) => other !== language),
    ...(page && {
      picture: { url: `${url}${pathsIn(language).bookCard(slug, page)}`, alt: say('theBook.iAm', { page }) },
    }),
    alternates: alternatesOf(url, (paths) => paths.book(slug, query), locales),
  }
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta = pageMeta

export default function Book() {
  return <BookPage {...useLoaderData<typeof loader>()} />
}
