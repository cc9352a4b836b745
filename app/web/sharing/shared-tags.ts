import type { MetaDescriptor } from '@remix-run/node'
import type { Locale } from '#i18n/locales.ts'
import type { Shared } from './shared-as.ts'

// Open Graph wants a country with every language; where a language has many, the one whose spelling our pages follow.
const territories: Record<Locale, string> = {
  en: 'en_GB',
  fr: 'fr_FR',
  de: 'de_DE',
  es: 'es_ES',
  pl: 'pl_PL',
  ar: 'ar_AR',
}

/**
 * The tags of a page's `<head>` for whoever shows it elsewhere: Open Graph (ogp.me), the one tag that X wants of its own
 * (it reads the rest from Open Graph), the page's other languages, and its feed. React escapes every value.
 */
export function sharedTags(shared: Shared): MetaDescriptor[] {
  const { title, description, url, site, locale, otherLocales, picture, alternates, feed } = shared
  const tag = (property: string, content: string) => ({ property, content })
  return [
    { tagName: 'link', rel: 'canonical', href: url },
    ...alternates.map(({ language, href }) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: language,
      href,
    })),
    ...(feed
      ? [
          {
            tagName: 'link' as const,
            rel: 'alternate',
            type: 'application/atom+xml',
            title: feed.title,
            href: feed.url,
          },
        ]
      : []),
    tag('og:type', 'website'),
    tag('og:site_name', site),
    tag('og:title', title),
    tag('og:description', oneLine(description)),
    tag('og:url', url),
    tag('og:locale', territories[locale]),
    ...otherLocales.map((other) => tag('og:locale:alternate', territories[other])),
    ...(picture
      ? [
          tag('og:image', picture.url),
          tag('og:image:type', 'image/png'),
          tag('og:image:width', '1200'),
          tag('og:image:height', '630'),
          tag('og:image:alt', picture.alt),
        ]
      : []),
    { name: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' },
  ]
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
