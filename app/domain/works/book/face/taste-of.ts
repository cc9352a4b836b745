import type { HanTaste } from './face-files.ts'

const countries: Record<string, HanTaste> = {
  JP: 'ja',
  KR: 'ko',
  KP: 'ko',
  TW: 'hant',
  HK: 'hant',
  MO: 'hant',
  CN: 'hans',
  SG: 'hans',
}
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * In which country’s way the Chinese characters of a text are drawn: kana mean Japanese and hangul Korean, else the
 * country its owner gave (ISO 3166-1 alpha-2), else the language of the book, else the simplified ones of China.
 */
export function tasteOf(text: string, country: string, locale: string): HanTaste {
  if (!HAN.test(text)) return 'hans'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  return countries[country] ?? (/^ja\b/.test(locale) ? 'ja' : /^ko\b/.test(locale) ? 'ko' : 'hans')
}
