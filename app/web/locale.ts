import type { Asked } from './asked.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'

/** The language of an answer, and whether the address itself asked for it: then every link on the page keeps asking. */
export type Spoken = { locale: Locale; chosen: Locale | undefined }

const LONGEST_HEADER = 500

/** The language for a request: `?lang=`, else the best of `Accept-Language` (RFC 9110 §12.5.4), else English. */
export function localeOf(request: Asked): Spoken {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked)) return { locale: asked, chosen: asked }
  return { locale: bestOf(request.headers.get('Accept-Language') ?? ''), chosen: undefined }
}

function bestOf(header: string): Locale {
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
