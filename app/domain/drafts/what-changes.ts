import { exactTexts, type NewCampaign } from '#campaigns'
import { wordFields, type Fields } from './fields.ts'
import { localesOf } from './fields.ts'

/** What of a published campaign a change is about; each is told apart in its log. */
export const parts = ['words', 'title', 'beside', 'organiser', 'accent', 'goal', 'form', 'times'] as const
export type Part = (typeof parts)[number]

export type FieldChange = { field: string; before: string; after: string }
export type Changes = Partial<Record<Part, FieldChange[]>>

const partOf: Record<string, Part> = {
  languages: 'words',
  statement: 'words',
  title: 'title',
  context: 'title',
  ...Object.fromEntries(wordFields.slice(3).map((field) => [field, 'beside' as const])),
  question: 'beside',
  answer: 'beside',
  organiser: 'organiser',
  accent: 'accent',
  goal: 'goal',
  occupation: 'form',
  affiliation: 'form',
  country: 'form',
  zone: 'times',
  opens: 'times',
  closes: 'times',
}

/**
 * What a draft changes of a published campaign, part by part, field by field, in the order of the form. The kind and the
 * campaign's own language are no parts: they stay. Texts of a language that is not one of the draft's do not count.
 */
export function whatChanges(published: Fields, draft: Fields): Changes {
  const [before, after] = [settled(published), settled(draft)]
  const changes: Changes = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const part = partOf[field.split('.')[0]!]
    const change = { field, before: before[field] ?? '', after: after[field] ?? '' }
    if (!part || change.before === change.after) continue
    changes[part] = [...(changes[part] ?? []), change]
  }
  return changes
}

/** The words of the draft that are hashed, where they differ from those that stand; undefined where they are the same to the letter. */
export function newWords(published: Fields, words: NewCampaign['words']): NewCampaign['words'] | undefined {
  const standing = Object.fromEntries(
    localesOf(published).map((locale) => [locale, { statement: published[`statement.${locale}`] ?? '' }]),
  )
  const [before, after] = [exactTexts(standing), exactTexts(words)]
  const locales = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...locales].every((locale) => before[locale] === after[locale]) ? undefined : words
}

function settled(fields: Fields): Fields {
  const locales: string[] = localesOf(fields)
  const kept = Object.entries(fields).filter(([field]) => {
    const last = field.split('.').at(-1)!
    return !/^[a-z]{2}$/.test(last) || locales.includes(last)
  })
  return {
    ...Object.fromEntries(kept.map(([field, text]) => [field, text.trim()])),
    languages: locales.slice(1).join(' '),
    accent: (fields.accent ?? '').toLowerCase(),
  }
}
