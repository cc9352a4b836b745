import type { AnswerSums, Question } from '#questions'
import { Asked } from '../../questions/asked.tsx'
import { useSite } from '../../site.tsx'

/** What people answered, in sums, for the team alone: how many chose each option, gave each consent, or wrote something. */
export function AnswerFigures({ questions, sums }: { questions: Question[]; sums: AnswerSums }) {
  const { say } = useSite()
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="answers-title" className="border-t border-ink pt-4">
      <h2 id="answers-title" className="text-title font-semibold">
        {say('ask.sums')}
      </h2>
      {questions.map((question) => (
        <div key={question.id} className="mt-4 text-note">
          <h3 className="font-semibold">
            <Asked words={question.label} locale={question.locale} />
            {question.ended && <span className="font-normal text-quiet"> · {say('ask.run.ended')}</span>}
          </h3>
          <Sums question={question} sum={sums[question.id]} />
        </div>
      ))}
      <p className="hint mt-3">{say('ask.sums.note')}</p>
    </section>
  )
}

function Sums({ question, sum }: { question: Question; sum?: AnswerSums[string] }) {
  const { say, intl } = useSite()
  const { kind, options, locale } = question
  if (kind !== 'choice')
    return (
      <p className="border-b border-rule py-1.5">
        {say(kind === 'consent' ? 'ask.sums.agreed' : 'ask.sums.wrote', { people: sum?.answered ?? 0 })}
      </p>
    )
  return (
    <ul>
      {options.map((option, place) => (
        <li key={option} className="flex items-baseline justify-between gap-x-4 border-b border-rule py-1.5">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <Asked words={option} locale={locale} />
          </span>
          <span className="tabular-nums">{intl.formatNumber(sum?.by[place + 1] ?? 0)}</span>
        </li>
      ))}
    </ul>
  )
}
