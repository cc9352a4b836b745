import {
  askFor,
  badgeCode,
  elementCode,
  fitFrame,
  frameCode,
  escapeXml,
  linkCode,
  readAppearance,
} from '#embeds'
import type { Appearance, Face } from '#embeds'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import type { Site } from '../context.ts'
import { countNews } from './count-news.ts'
import { embedScript } from './script.ts'
import { pathsIn } from '../paths.ts'

/** What somebody wants a counter to show: the counter's language, how it looks. */
export function readWishes(asked: URLSearchParams, locale: Locale) {
  const language = asked.get('language')
  return { language: isLocale(language) ? language : locale, ...readAppearance(asked) }
}

/** The five forms of a counter as code to copy, with the addresses of their previews and what a host's policy must allow. */
export function embedForms(face: Face, appearance: Appearance, site: Site) {
  const paths = pathsIn(face.spoken)
  const plain = pathsIn()
  const at = (path: string) => `${site.url}${path}`
  const asked = Object.fromEntries(askFor(appearance))
  const { height } = fitFrame(appearance.size === 'compact' ? { height: 0 } : {})
  const campaign = at(paths.campaign(face.slug))
  const frame = paths.frame(face.slug, asked)
  const badge = paths.badge(face.slug, { ...asked, size: appearance.size, sign: undefined })
  const json = at(plain.countJson(face.slug))
  const script = { url: at(embedScript.path), integrity: embedScript.integrity }
  const named = { url: at(plain.campaign(face.slug)), lang: face.spoken }
  const alt = sayIn(face.spoken)('embed.alt', { title: face.title })
  return {
    element: {
      code: elementCode(script, named, appearance, linkCode(named.url, escapeXml(face.title))),
      policy: `script-src ${site.url}; connect-src ${site.url}`,
    },
    frame: {
      src: frame,
      height,
      code: `${frameCode(at(frame), face.title, height)}\n${linkCode(campaign, escapeXml(face.title))}`,
      policy: `frame-src ${site.url}`,
    },
    badge: { src: badge, alt, code: badgeCode(at(badge), campaign, alt), policy: `img-src ${site.url}` },
    json: {
      code: `curl '${json}'\n${shortNews(face)}\n\ncurl '${json}?lang=${face.spoken}'`,
      policy: `connect-src ${site.url}`,
    },
    oembed: { code: `curl '${at(plain.oembed(campaign))}'` },
    own: { code: elementCode(script, named, appearance, ownMarkup(face)) },
  }
}

function ownMarkup({ spoken, count }: Face): string {
  const words = sayIn(spoken)('count.people', { count })
  return `<b data-count>${intlFor(spoken).formatNumber(count)}</b> <span data-words>${escapeXml(words)}</span>`
}

function shortNews(face: Face): string {
  const { campaign, count, asOf, goal } = countNews(face)
  return JSON.stringify({ campaign, count, asOf, goal })
}
