import { directionOf, isLocale } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'

/** Words of the campaign's, in the language they are in where the page speaks another. */
export function Asked({ words, locale }: { words: string; locale: string }) {
  const site = useSite()
  if (locale === site.locale) return <>{words}</>
  return (
    <bdi lang={locale} dir={isLocale(locale) ? directionOf(locale) : 'auto'}>
      {words}
    </bdi>
  )
}
