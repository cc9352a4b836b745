import * as asia from './asia.ts'
import { english } from './english.ts'
import * as northEast from './northern-eastern-europe.ts'
import * as west from './western-europe.ts'

/** Occupations by language. A language that is not here answers in English. */
export const tradesOf: Record<string, string[]> = {
  en: english,
  fr: west.french,
  de: west.german,
  nl: west.dutch,
  it: west.italian,
  es: west.spanish,
  pt: west.portuguese,
  pl: northEast.polish,
  cs: northEast.czech,
  sv: northEast.swedish,
  da: northEast.danish,
  tr: northEast.turkish,
  el: northEast.greek,
  uk: northEast.ukrainian,
  ar: asia.arabic,
  fa: asia.persian,
  he: asia.hebrew,
  hi: asia.hindi,
  bn: asia.bengali,
  zh: asia.chinese,
  'zh-Hant': asia.chineseTraditional,
  ja: asia.japanese,
  ko: asia.korean,
  vi: asia.vietnamese,
  id: asia.indonesian,
}
