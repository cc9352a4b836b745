import type { QuestionFaultCode } from '#questions'
import type { Locale } from '#i18n/locales.ts'

export type FaultCode =
  | 'organiser-empty'
  | 'organiser-unreadable'
  | 'title-empty'
  | 'title-long'
  | 'title-unreadable'
  | 'context-long'
  | 'statement-empty'
  | 'statement-long'
  | 'question-half'
  | 'accent-unreadable'
  | 'accent-faint'
  | 'goal-unreadable'
  | 'zone-unknown'
  | 'time-unreadable'
  | 'time-never'
  | 'time-twice'
  | 'opens-past'
  | 'closes-past'
  | 'closes-first'
  | 'closes-far'
  | QuestionFaultCode

/**
 * What is missing, wrong or odd in a draft, where it is, and what a sentence about it needs. What is `missing` or `wrong`
 * keeps a campaign from being published; what is only `odd` does not.
 */
export type Fault = {
  severity: 'missing' | 'wrong' | 'odd'
  code: FaultCode
  field: string
  locale?: Locale
  facts?: Record<string, string | number>
}
