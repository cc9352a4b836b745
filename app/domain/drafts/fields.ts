import { questionFields } from '#questions'
import { isLocale, locales, type Locale } from '#i18n/locales.ts'

/** The steps in which a campaign is made, in their order. Each is an address; what a step saves are its own fields. */
export const steps = ['kind', 'words', 'look', 'form'] as const
export type Step = (typeof steps)[number]

/** Everything typed so far, by field, as it was typed. A field that nobody has touched is not there. */
export type Fields = Record<string, string>

/** Fields of the words, each in every language: `title.en`, `question.1.fr`. */
export const wordFields = ['title', 'context', 'statement', 'addressees', 'why', 'press'] as const
/** What people ask, and the answers, beside the statement. */
export const MOST_ASKED = 8

const own: Record<Step, string[]> = {
  kind: ['kind', 'organiser', 'language', 'languages'],
  words: locales.flatMap((locale) => [
    ...wordFields.map((field) => `${field}.${locale}`),
    ...Array.from({ length: MOST_ASKED }, (_, place) => [
      `question.${place + 1}.${locale}`,
      `answer.${place + 1}.${locale}`,
    ]).flat(),
  ]),
  look: ['accent'],
  form: [
    'occupation',
    'affiliation',
    'country',
    'goal',
    'zone',
    ...questionFields(locales),
    ...['opens', 'closes'].flatMap((event) => [`${event}.date`, `${event}.time`, `${event}.which`]),
  ],
}

const known = new Map(steps.flatMap((step) => own[step].map((field) => [field, step] as const)))

/** The step that a field belongs to; undefined for a field that a draft does not have. */
export const stepOf = (field: string): Step | undefined => known.get(field)

/** What sort of campaign a draft is. */
export const kindOf = ({ kind }: Fields) => (kind === 'album' || kind === 'book' ? kind : 'statement')

/** The languages of a draft's words, its own first. */
export function localesOf(fields: Fields): [Locale, ...Locale[]] {
  const first = isLocale(fields.language) ? fields.language : 'en'
  const others = (fields.languages ?? '').split(' ').filter(isLocale)
  return [first, ...locales.filter((locale) => locale !== first && others.includes(locale))]
}

/** The questions and answers in one language that have anything in them, in their order. */
export function questionsOf(fields: Fields, locale: string): { question: string; answer: string }[] {
  return Array.from({ length: MOST_ASKED }, (_, place) => ({
    question: fields[`question.${place + 1}.${locale}`]?.trim() ?? '',
    answer: fields[`answer.${place + 1}.${locale}`]?.trim() ?? '',
  })).filter(({ question, answer }) => question || answer)
}
