import type { Say } from '#i18n/speak.ts'

const MOST_TRIED = 200

/**
 * The words behind the number for every plural category of a language (CLDR), so that a script can say “1 person has
 * signed” and then “2 people have signed” without knowing any grammar. Categories of fractions are left out.
 */
export function countWords(say: Say, locale: string): Record<string, string> {
  const rules = new Intl.PluralRules(locale)
  const words: Record<string, string> = {}
  for (let count = 0; count <= MOST_TRIED; count += 1)
    words[rules.select(count)] ??= say('count.people', { count })
  return words
}
