import type { AnswerFaults, Question } from '#questions'
import { ChoiceAnswer } from './choice-answer.tsx'
import { ConsentAnswer } from './consent-answer.tsx'
import { TextAnswer } from './text-answer.tsx'

type Props = { questions: Question[]; typed: Record<string, string>; faults: AnswerFaults }

const pieces = { line: TextAnswer, lines: TextAnswer, choice: ChoiceAnswer, consent: ConsentAnswer }

/** What a campaign asks of its own, each with who will see the answer. Nothing is ticked or chosen beforehand. */
export function Questions({ questions, typed, faults }: Props) {
  return (
    <>
      {questions.map((question) => {
        const field = `q-${question.id}` as const
        const Piece = pieces[question.kind]
        return (
          <Piece key={field} question={question} name={field} typed={typed[field]} fault={faults[field]} />
        )
      })}
    </>
  )
}
