import { limits } from '#limits'
import { flagName, readLine, readLines } from '#names'
import { answerField, type Answers, type Question } from './question.ts'

/** Why an answer was not taken, by the field it was typed in. */
export type AnswerFaults = { [field: `q-${string}`]: `E_${string}` | undefined }

export type AnswersReading = {
  answers: Answers
  faults: AnswerFaults
  /** Why a human should look before a public text is shown; null for the usual answers. */
  heldBecause: string | null
}

/**
 * Reads what somebody answered, by the rules for lines beside a name: normalised, without invisible marks, links, markup or emoji.
 * All faults at once. Public texts are flagged as names are. A tick is a tick: nothing is taken for a consent but `on`.
 */
export function readAnswers(typed: Record<string, unknown>, questions: Question[]): AnswersReading {
  const reading: AnswersReading = { answers: {}, faults: {}, heldBecause: null }
  for (const question of questions) {
    const field = answerField(question.id)
    const { answer, fault } = readAnswer(typed[field], question)
    if (fault) reading.faults[field] = fault
    else if (answer) reading.answers[question.id] = answer
    if (answer && question.isPublic && question.kind !== 'choice')
      reading.heldBecause ??= flagName(answer.replaceAll('\n', ' '))[0] ?? null
  }
  return reading
}

type Read = { answer?: string; fault?: `E_${string}` }

function readAnswer(typed: unknown, { kind, required, options }: Question): Read {
  if (kind === 'consent') {
    if (typed === 'on') return { answer: 'yes' }
    return required ? { fault: 'E_CONSENT' } : {}
  }
  if (kind === 'choice') {
    if (typed === undefined || typed === '') return required ? { fault: 'E_CHOICE' } : {}
    const place = typeof typed === 'string' && /^[1-9]\d?$/.test(typed) ? Number(typed) : 0
    return place >= 1 && place <= options.length ? { answer: String(place) } : { fault: 'E_CHOICE' }
  }
  if (kind === 'lines') {
    const reading = readLines(typed, { maxGraphemes: limits.questions.letters })
    if (reading.outcome === 'refused')
      return { fault: reading.fault === 'E_LONG' ? 'E_LONG_TEXT' : reading.fault }
    return reading.text === '' && required ? { fault: 'E_EMPTY' } : { answer: reading.text }
  }
  const reading = readLine(typed)
  if (reading.outcome === 'refused') return { fault: reading.fault }
  return reading.line === '' && required ? { fault: 'E_EMPTY' } : { answer: reading.line }
}
