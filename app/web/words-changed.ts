import { compareWords, type Passage, type Version } from '#campaigns'

/** What became of the words in one language from one version to the next. */
export type LanguageChange =
  | { locale: string; change: 'unchanged' | 'gone' }
  /** A language that came is all new words. */
  | { locale: string; change: 'changed' | 'added'; passages: Passage[] }

/** What changed between two versions, in every language that either has, `first` first. */
export function wordsChanged(
  before: Version['texts'],
  after: Version['texts'],
  first: string,
): LanguageChange[] {
  const locales = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const inOrder = [
    ...locales.filter((locale) => locale === first),
    ...locales.filter((locale) => locale !== first),
  ]
  return inOrder.map((locale) => changeIn(locale, before[locale], after[locale]))
}

function changeIn(locale: string, before: string | undefined, after: string | undefined): LanguageChange {
  if (after === undefined) return { locale, change: 'gone' }
  const text = after.trim()
  if (before === undefined) return { locale, change: 'added', passages: [{ kind: 'added', text }] }
  if (before.trim() === text) return { locale, change: 'unchanged' }
  return { locale, change: 'changed', passages: compareWords(before.trim(), text, locale) }
}
