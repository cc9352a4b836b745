import { readLine } from '#names'
import type { NewCampaign, Sections } from '#campaigns'
import type { Locale } from '#i18n/locales.ts'
import type { Fault, FaultCode } from './faults.ts'
import { localesOf, questionsOf, type Fields } from './fields.ts'

// The title and the context are columns with these lengths; 20,000 characters are about eight printed pages.
const LONGEST = { title: 200, context: 500, statement: 20_000 }

// Turned round or blank on purpose: a title stands in emails and in other sites' frames.
const TRICKS = /[\p{Cc}\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

export type ReadWords = {
  words: NewCampaign['words']
  sections: Record<string, Sections>
  faults: Fault[]
}

/** A draft's words in all its languages, and what is missing or wrong in them. */
export function readWords(fields: Fields): ReadWords {
  const read: ReadWords = { words: {}, sections: {}, faults: [] }
  for (const locale of localesOf(fields)) {
    const text = (field: string) => fields[`${field}.${locale}`]?.trim() ?? ''
    const title = text('title').replaceAll(/\s+/g, ' ')
    read.words[locale] = { title, context: text('context'), statement: text('statement') }
    const questions = questionsOf(fields, locale)
    const sections = { addressees: text('addressees'), why: text('why'), press: text('press'), questions }
    if (Object.values(sections).some((section) => section.length > 0)) read.sections[locale] = sections
    read.faults.push(...findFaults(locale, text))
  }
  return read
}

function findFaults(locale: Locale, text: (field: string) => string): Fault[] {
  const faults: Fault[] = []
  const fault = (severity: Fault['severity'], field: string, code: FaultCode, facts?: Fault['facts']) =>
    faults.push({ severity, code, field: `${field}.${locale}`, locale, ...(facts && { facts }) })
  if (text('title') === '') fault('missing', 'title', 'title-empty')
  if (TRICKS.test(text('title'))) fault('wrong', 'title', 'title-unreadable')
  if (text('statement') === '') fault('missing', 'statement', 'statement-empty')
  for (const field of ['title', 'context', 'statement'] as const)
    if (text(field).length > LONGEST[field])
      fault('wrong', field, `${field}-long`, { most: LONGEST[field], now: text(field).length })
  for (const place of Array.from({ length: 8 }, (_, index) => index + 1)) {
    const [question, answer] = [text(`question.${place}`), text(`answer.${place}`)]
    if (!question !== !answer) fault('wrong', `question.${place}`, 'question-half')
  }
  return faults
}

/** Who the campaign says it is by. */
export function readOrganiser(fields: Fields): { organiser: string; faults: Fault[] } {
  const reading = readLine(fields.organiser ?? '', { maxGraphemes: 100 })
  if (reading.outcome === 'refused')
    return {
      organiser: '',
      faults: [{ severity: 'wrong', code: 'organiser-unreadable', field: 'organiser' }],
    }
  const empty: Fault = { severity: 'missing', code: 'organiser-empty', field: 'organiser' }
  return { organiser: reading.line, faults: reading.line === '' ? [empty] : [] }
}
