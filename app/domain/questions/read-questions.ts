import { readLine } from '#names'
import type { Locale } from '#i18n/locales.ts'
import { slotsOf, type AskFields } from './fields.ts'
import type { NewQuestion, QuestionKind, QuestionWords } from './question.ts'

export type QuestionFaultCode =
  | 'ask-label-empty'
  | 'ask-long'
  | 'ask-unreadable'
  | 'ask-options-few'
  | 'ask-options-many'
  | 'ask-options-twice'
  | 'ask-options-uneven'

export type QuestionFault = {
  severity: 'missing' | 'wrong'
  code: QuestionFaultCode
  field: string
  locale: Locale
  facts?: Record<string, number>
}

// In graphemes. A label is read on a telephone; more belongs under it, as help.
const LONGEST = { label: 200, help: 300, option: 100 }
const FEWEST_OPTIONS = 2
const MOST_OPTIONS = 12
const kinds: string[] = ['line', 'lines', 'choice', 'consent'] satisfies QuestionKind[]

/**
 * Reads the questions that somebody has made, in their order, in each of the campaign's languages; and what is missing or wrong
 * in them. A consent is never public. What cannot be read stands as typed or empty, so that a preview can be shown at any time.
 */
export function readQuestions(
  fields: AskFields,
  locales: Locale[],
): { questions: NewQuestion[]; faults: QuestionFault[] } {
  const faults: QuestionFault[] = []
  const questions = slotsOf(fields).map((slot): NewQuestion => {
    const typed = fields[`own.${slot}.kind`] ?? ''
    const kind = kinds.includes(typed) ? (typed as QuestionKind) : 'line'
    const words: Record<string, QuestionWords> = {}
    for (const locale of locales) {
      const read = readWords(fields, slot, locale, kind)
      words[locale] = read.words
      faults.push(...read.faults)
      const field = place(slot, 'options', locale)
      const uneven = read.words.options.length !== words[locales[0]!]!.options.length
      if (uneven && !read.faults.some((fault) => fault.field === field))
        faults.push({ severity: 'wrong', code: 'ask-options-uneven', field, locale })
    }
    const isPublic = kind !== 'consent' && fields[`own.${slot}.shown`] === 'public'
    return { kind, required: fields[`own.${slot}.required`] === 'yes', isPublic, words }
  })
  return { questions, faults }
}

const place = (slot: number, field: string, locale: string) => `own.${slot}.${field}.${locale}`

function readWords(fields: AskFields, slot: number, locale: Locale, kind: QuestionKind) {
  const faults: QuestionFault[] = []
  const fault = (
    severity: QuestionFault['severity'],
    code: QuestionFaultCode,
    field: string,
    most?: number,
  ) =>
    faults.push({
      severity,
      code,
      field: place(slot, field, locale),
      locale,
      ...(most && { facts: { most } }),
    })
  const read = (text: string, field: 'label' | 'help' | 'options', most: number) => {
    const reading = readLine(text, { maxGraphemes: most })
    if (reading.outcome === 'ok') return reading.line
    const code = reading.fault === 'E_LONG' ? 'ask-long' : 'ask-unreadable'
    if (!faults.some((other) => other.code === code && other.field === place(slot, field, locale)))
      fault('wrong', code, field, most)
    return text.trim().slice(0, most)
  }
  const typed = (field: string) => fields[place(slot, field, locale)] ?? ''
  const label = read(typed('label'), 'label', LONGEST.label)
  if (label === '') fault('missing', 'ask-label-empty', 'label')
  const help = read(typed('help').replaceAll(/\s+/g, ' '), 'help', LONGEST.help)
  const lines = kind === 'choice' ? typed('options').split('\n') : []
  const options = lines
    .filter((line) => line.trim() !== '')
    .map((line) => read(line, 'options', LONGEST.option))
  if (kind === 'choice' && options.length < FEWEST_OPTIONS)
    fault(options.length === 0 ? 'missing' : 'wrong', 'ask-options-few', 'options')
  if (options.length > MOST_OPTIONS) fault('wrong', 'ask-options-many', 'options', MOST_OPTIONS)
  if (new Set(options).size < options.length) fault('wrong', 'ask-options-twice', 'options')
  return { words: { label, help, options }, faults }
}
