import type { QuestionKind } from '#questions'
import type { MessageId } from '#i18n/speak.ts'

/** What each kind of question is called at the desk. */
export const kindNames: Record<QuestionKind, MessageId> = {
  line: 'ask.kind.line',
  lines: 'ask.kind.lines',
  choice: 'ask.kind.choice',
  consent: 'ask.kind.consent',
}

export const askKinds = Object.keys(kindNames) as QuestionKind[]
