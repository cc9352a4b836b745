/** The languages every page and email speaks. Adding one is adding a message file; a test says what it lacks. */
export const locales = ['en', 'fr', 'de', 'es', 'pl', 'ar'] as const
export type Locale = (typeof locales)[number]

/** Each language's name for itself: what somebody looks for who cannot read the page they are on. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  pl: 'Polski',
  ar: 'العربية',
}

/** Whether a tag is that of a language we speak, written exactly as we write it. */
export const isLocale = (tag: string | null | undefined): tag is Locale => locales.includes(tag as Locale)

/** Which way a language is written; of a language that we do not speak too, since campaigns have words in those. */
export const directionOf = (locale: string): 'rtl' | 'ltr' =>
  /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr'
