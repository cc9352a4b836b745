import { isLocale, type Locale } from '#i18n/locales.ts'
import { pathsIn, type Paths } from '../paths.ts'

/** The same page in another language, or in whichever the browser asks for. */
export type Alternate = { language: Locale | 'x-default'; href: string }

/**
 * A page in every language its words exist in and we speak, for search engines: absolute links, and the one without a
 * language as the default (Google Search Central, “Localized versions of your page”). None where there is but one.
 */
export function alternatesOf(
  url: string,
  path: (paths: Paths) => string,
  languages: readonly string[],
): Alternate[] {
  const spoken = languages.filter(isLocale)
  if (spoken.length < 2) return []
  return [
    ...spoken.map((language) => ({ language, href: `${url}${path(pathsIn(language))}` })),
    { language: 'x-default', href: `${url}${path(pathsIn())}` },
  ]
}
