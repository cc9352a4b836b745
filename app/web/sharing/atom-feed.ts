import type { News } from '#campaigns'
import { escapeXml } from '#embeds'
import type { Locale } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import type { Site } from '../context.ts'
import { pathsIn } from '../paths.ts'

/**
 * The news as an Atom feed (RFC 4287) in a language, English where none was chosen. An entry is a campaign that opened or closed; its id is its page's
 * address and the word for what happened, the same in every language and for ever.
 */
export function atomFeed(news: News[], { url }: Site, chosen: Locale | undefined): string {
  const locale = chosen ?? 'en'
  const say = sayIn(locale)
  const paths = pathsIn(chosen)
  const self = escapeXml(`${url}${paths.feed()}`)
  const updated = (news[0]?.at ?? new Date(0)).toISOString()
  const entries = news.map((entry) => {
    const page = escapeXml(`${url}${paths.campaign(entry.slug)}`)
    return `  <entry xml:lang="${escapeXml(entry.locale)}">
    <id>${escapeXml(`${url}${pathsIn().campaign(entry.slug)}#${entry.event}`)}</id>
    <title>${escapeXml(headline(entry, locale))}</title>
    <link rel="alternate" type="text/html" href="${page}"/>
    <published>${entry.at.toISOString()}</published>
    <updated>${entry.at.toISOString()}</updated>
    <author><name>${escapeXml(entry.organiser)}</name></author>
    <summary>${escapeXml(summary(entry, locale))}</summary>
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

const headline = ({ event, title }: News, locale: Locale) =>
  sayIn(locale)(event === 'opened' ? 'share.opened' : 'share.closed', { title })

function summary({ event, context, count }: News, locale: Locale): string {
  if (event === 'opened') return context
  return `${intlFor(locale).formatNumber(count)} ${sayIn(locale)('count.people', { count })}`
}
