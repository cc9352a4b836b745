import { compareWords, type Passage } from '#campaigns'
import { parts, type Changes, type FieldChange } from '#drafts'
import { isLocale } from '#i18n/locales.ts'

/** What a change does to each field, as a text with what goes and what comes. */
export function showChanges(changes: Changes, locale: string) {
  return parts.flatMap((part) =>
    (changes[part] ?? []).map((change) => {
      const language: string = change.field.split('.').findLast(isLocale) ?? locale
      return { ...change, language, passages: passagesOf(change, language) }
    }),
  )
}

function passagesOf({ before, after }: FieldChange, language: string): Passage[] {
  if (before && after) return compareWords(before, after, language)
  return before ? [{ kind: 'removed', text: before }] : [{ kind: 'added', text: after }]
}
