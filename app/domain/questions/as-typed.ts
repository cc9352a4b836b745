import { questionSlots, type AskFields } from './fields.ts'
import type { NewQuestion } from './question.ts'

/** Questions as the fields that would make them again, in their order: the way back of `readQuestions`. */
export function asTyped(questions: NewQuestion[]): AskFields {
  const typed = questions.map((question, place) => typedIn(questionSlots[place]!, question))
  const order = questionSlots.slice(0, questions.length).join(' ')
  return questions.length === 0 ? {} : Object.assign({ 'own.order': order }, ...typed)
}

function typedIn(slot: number, { kind, required, isPublic, words }: NewQuestion): AskFields {
  const inWords = Object.entries(words).flatMap(([locale, { label, help, options }]) => [
    [`own.${slot}.label.${locale}`, label],
    [`own.${slot}.help.${locale}`, help],
    [`own.${slot}.options.${locale}`, options.join('\n')],
  ])
  return {
    [`own.${slot}.kind`]: kind,
    [`own.${slot}.required`]: required ? 'yes' : '',
    [`own.${slot}.shown`]: isPublic ? 'public' : 'team',
    ...(Object.fromEntries(inWords) as AskFields),
  }
}
