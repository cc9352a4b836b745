import type { ReactNode } from 'react'
import type { Question } from '#questions'
import { Asked } from '../../../questions/asked.tsx'
import { useSite } from '../../../site.tsx'
import { kindNames } from './ask-words.ts'

type Props = { questions: Question[]; children?: (question: Question) => ReactNode }

/** Questions as a team looks at them: the words, the kind, whether they must be answered, and who sees the answer. */
export function AskedList({ questions, children }: Props) {
  const { say } = useSite()
  return (
    <ol className="mt-2">
      {questions.map((question) => {
        const { id, kind, label, options, locale, required, isPublic, ended } = question
        const traits = [
          say(kindNames[kind]),
          required && say(kind === 'consent' ? 'ask.make.depends' : 'launch.ask.required'),
          kind !== 'consent' && say(isPublic ? 'ask.who.everybody' : 'ask.who.team'),
          ended && say('ask.run.ended'),
        ]
        return (
          <li key={id} className="border-b border-rule py-3">
            <p className="[overflow-wrap:anywhere]">
              <Asked words={label} locale={locale} />
            </p>
            {options.length > 0 && (
              <p className="text-note text-quiet">
                <Asked words={options.join(' · ')} locale={locale} />
              </p>
            )}
            <p className="hint">{traits.filter(Boolean).join(' · ')}</p>
            {children?.(question)}
          </li>
        )
      })}
    </ol>
  )
}
