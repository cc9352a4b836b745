import { createIntl, createIntlCache, type IntlShape } from 'react-intl'
import ar from './messages/ar.json' with { type: 'json' }
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import pl from './messages/pl.json' with { type: 'json' }
import { withFirsts } from './first-of-month.ts'
import { withKeptMessages } from './keep-messages.ts'
import { isLocale, type Locale } from './locales.ts'

export type MessageId = keyof typeof en
export type Say = (id: MessageId, values?: Record<string, string | number | Date>) => string

const messages: Record<Locale, Record<MessageId, string>> = { ar, de, en, es, fr, pl }
// Dates and numbers as the words around them are spelled.
const formats: Record<Locale, string> = { ar: 'ar', de: 'de', en: 'en-GB', es: 'es', fr: 'fr', pl: 'pl' }
const speakers = new Map<Locale, IntlShape>()

/** The formatter of a language: numbers, dates, lists and messages. Made once; an unknown tag speaks English. */
export function intlFor(tag: string): IntlShape {
  const locale = isLocale(tag) ? tag : 'en'
  const made = speakers.get(locale) ?? make(locale)
  speakers.set(locale, made)
  return made
}

function make(locale: Locale): IntlShape {
  const intl = withKeptMessages(
    createIntl(
      { locale: formats[locale], messages: messages[locale], timeZone: 'UTC', onError: fail },
      createIntlCache(),
    ),
  )
  return locale === 'fr' ? withFirsts(intl) : intl
}

/** Says a message in a language. Throws on a message that is not there: a page with a hole is a bug, not a page. */
export function sayIn(tag: string): Say {
  const intl = intlFor(tag)
  const texts: Record<string, string> = messages[isLocale(tag) ? tag : 'en']
  return (id, values) => {
    const text = texts[id]
    // Most of what a page says has nothing to fill in, and the formatter takes twenty microseconds to find that out.
    return text !== undefined && !SYNTAX.test(text) ? text : intl.formatMessage({ id }, values)
  }
}

// What means something in a message (ICU): an argument, a quote, a tag, a number sign.
const SYNTAX = /[{}'<#]/

function fail(error: unknown): never {
  throw error
}
