import { Fragment } from 'react'
import { directionOf, isLocale, localeNames } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'

export type ShownPassage = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * A text with what was taken out of it and what was put in: struck through and underlined for eyes, and in words for those
 * who listen, because few screen readers tell of either element.
 */
export function Difference({ passages, locale }: { passages: ShownPassage[]; locale: string }) {
  const { say, intl } = useSite()
  const heard = (text: string) => (
    <span className="sr-only" lang={intl.locale}>
      {' '}
      {text}{' '}
    </span>
  )
  return (
    <p className="difference" lang={locale} dir={directionOf(locale)}>
      {passages.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        const [, before, words, behind] = /^(\s*)(.*?)(\s*)$/s.exec(text)!
        return (
          <Fragment key={key}>
            {before}
            <Mark>
              {heard(say(kind === 'added' ? 'wording.added' : 'wording.removed'))}
              {words}
              {heard(say('wording.changeEnds'))}
            </Mark>
            {behind}
          </Fragment>
        )
      })}
    </p>
  )
}

/** The name of a language in itself. */
export function LanguageName({ locale }: { locale: string }) {
  return <span lang={locale}>{isLocale(locale) ? localeNames[locale] : locale}</span>
}
