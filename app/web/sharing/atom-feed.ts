import { plainWords, type News } from '#campaigns'
import type { FeedUpdate } from '#updates'
import { escapeXml } from '#embeds'
import type { Locale } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import type { Site } from '../context.ts'
import { pathsIn } from '../paths.ts'

const NEWEST = 50
const FIRST_CHARACTERS = 300

/**
 * The news as an Atom feed (RFC 4287) in a language, English where none was chosen. An entry is a campaign that opened or
 * closed, or an update that one published; its id is the page's address, for the first two with the word for what
 * happened, the same in every language and for ever.
 */
export function atomFeed(
  { news, updates }: { news: News[]; updates: FeedUpdate[] },
  { url }: Site,
  chosen: Locale | undefined,
): string {
  const locale = chosen ?? 'en'
  const say = sayIn(locale)
  const paths = pathsIn(chosen)
  const self = escapeXml(`${url}${paths.feed()}`)
  const told = news.map((entry) => ({
    at: entry.at,
    locale: entry.locale,
    organiser: entry.organiser,
    id: `${pathsIn().campaign(entry.slug)}#${entry.event}`,
    path: paths.campaign(entry.slug),
    title: headline(entry, locale),
    summary: summary(entry, locale),
  }))
  const published = updates.map((update) => ({
    at: update.publishedAt,
    locale: update.locale,
    organiser: update.organiser,
    id: pathsIn().update(update.slug, update.number),
    path: paths.update(update.slug, update.number),
    title: update.title,
    summary: firstWords(update.body),
  }))
  const all = [...told, ...published].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  const updated = (all[0]?.at ?? new Date(0)).toISOString()
  const entries = all.slice(0, NEWEST).map((entry) => {
    const page = escapeXml(`${url}${entry.path}`)
    return `  <entry xml:lang="${escapeXml(entry.locale)}">
    <id>${escapeXml(`${url}${entry.id}`)}</id>
    <title>${escapeXml(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${page}"/>
    <published>${entry.at.toISOString()}</published>
    <updated>${entry.at.toISOString()}</updated>
    <author><name>${escapeXml(entry.organiser)}</name></author>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${self}</id>
  <title>${escapeXml(say('share.feed'))}</title>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(`${url}${paths.home()}`)}"/>
${entries.join('')}</feed>
`
}

// Markdown's own signs are noise in a line of text.
const firstWords = (body: string) => plainWords(body.replaceAll(/[#*_>`[\]]+/g, ''), FIRST_CHARACTERS)

const headline = ({ event, title }: News, locale: Locale) =>
  sayIn(locale)(event === 'opened' ? 'share.opened' : 'share.closed', { title })

function summary({ event, context, count }: News, locale: Locale): string {
  if (event === 'opened') return context
  return `${intlFor(locale).formatNumber(count)} ${sayIn(locale)('count.people', { count })}`
}
