import type { Passage, Version } from '#campaigns'
import type { Compare } from './compare-in-turn.ts'

/** What became of the words in one language from one version to the next. */
export type LanguageChange =
  | { locale: string; change: 'unchanged' | 'gone' }
  /** So much that it cannot be told word by word. */
  | { locale: string; change: 'tooMuch' }
  /** A language that came is all new words. */
  | { locale: string; change: 'changed' | 'added'; passages: Passage[] }

/** What changed between two versions, in every language that either has, `first` first. */
export async function wordsChanged(
  before: Version['texts'],
  after: Version['texts'],
  first: string,
  compare: Compare,
): Promise<LanguageChange[]> {
  const locales = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const inOrder = [
    ...locales.filter((locale) => locale === first),
    ...locales.filter((locale) => locale !== first),
  ]
  const changes: LanguageChange[] = []
  for (const locale of inOrder) changes.push(await changeIn(locale, before[locale], after[locale], compare))
  return changes
}

async function changeIn(
  locale: string,
  before: string | undefined,
  after: string | undefined,
  compare: Compare,
): Promise<LanguageChange> {
  if (after === undefined) return { locale, change: 'gone' }
  const text = after.trim()
  if (before === undefined) return { locale, change: 'added', passages: [{ kind: 'added', text }] }
  if (before.trim() === text) return { locale, change: 'unchanged' }
  const passages = await compare(before.trim(), text, locale)
  return passages ? { locale, change: 'changed', passages } : { locale, change: 'tooMuch' }
}
