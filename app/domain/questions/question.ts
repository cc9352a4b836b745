/** `line` and `lines` take a text, `choice` one of its options, `consent` a tick. */
export type QuestionKind = 'line' | 'lines' | 'choice' | 'consent'

export type QuestionWords = { label: string; help: string; options: string[] }

export type NewQuestion = {
  kind: QuestionKind
  /** Without an answer nobody can sign. */
  required: boolean
  /** Shown beside the name on the public list; otherwise for the campaign's team alone. */
  isPublic: boolean
  /** By language: every one that the campaign speaks. */
  words: Record<string, QuestionWords>
}

/** A question in one language. */
export type Question = Omit<NewQuestion, 'words'> &
  QuestionWords & { id: string; locale: string; ended: boolean }

/** Answers by question: the text, the number of the option from 1 on, or `yes`. Nothing said is not there. */
export type Answers = Record<string, string>

/** What the field of a question is called in a form. */
export const answerField = (id: string) => `q-${id}` as const

type Stored = NewQuestion & { id: string; ended: boolean }

/** A question in the wanted language where it has words in it, otherwise in the campaign's own. */
export function saidIn({ words, ...question }: Stored, wanted: string, own: string): Question {
  const locale = [wanted, own].find((one) => words[one]) ?? Object.keys(words)[0]!
  return { ...question, ...words[locale]!, locale }
}

/** An answer as people read it; `answer` is null for a consent that was given. */
export type SaidAnswer = {
  id: string
  label: string
  answer: string | null
  isPublic: boolean
  locale: string
}

/** The answers to these questions in words, in the questions' order; what was not answered is left out. */
export function sayAnswers(questions: Question[], answers: Answers): SaidAnswer[] {
  return questions.flatMap(({ id, kind, label, isPublic, locale, options }) => {
    const given = answers[id]
    if (given === undefined) return []
    const answer = kind === 'consent' ? null : kind === 'choice' ? (options[Number(given) - 1] ?? '') : given
    return [{ id, label, answer, isPublic, locale }]
  })
}
