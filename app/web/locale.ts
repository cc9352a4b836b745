import type { Asked } from './asked.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'

/** The language of an answer, and whether the address itself asked for it: then every link on the page keeps asking. */
export type Spoken = { locale: Locale; chosen: Locale | undefined }

const LONGEST_HEADER = 500

/** The language for a request: `?lang=`, else the best of `Accept-Language` (RFC 9110 §12.5.4), else English. */
export function localeOf(request: Asked): Spoken {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked)) return { locale: asked, chosen: asked }
  return { locale: bestLocale(request.headers.get('Accept-Language') ?? ''), chosen: undefined }
}

/** The first of ours among the wishes of an `Accept-Language`, the dearest first; English where there is none. */
export function bestLocale(header: string): Locale {
  const wishes = header
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.split('-')[0]!, quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  return wishes.map(({ language }) => language).find(isLocale) ?? 'en'
}
