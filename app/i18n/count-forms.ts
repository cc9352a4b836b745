import type { Say } from './speak.ts'

// French and Spanish have a form of their own for whole millions.
const TRIED = [...Array(201).keys(), 1_000_000]
const known = new Map<string, Record<string, string>>()

/**
 * The words behind the number for every plural category of a language (CLDR), so that a script can say “1 person has
 * signed” and then “2 people have signed” without knowing any grammar. Categories of fractions are left out.
 */
export function countForms(say: Say, locale: string): Record<string, string> {
  const before = known.get(locale)
  if (before) return before
  const rules = new Intl.PluralRules(locale)
  const words: Record<string, string> = {}
  for (const count of TRIED) words[rules.select(count)] ??= say('count.people', { count })
  known.set(locale, words)
  return words
}
