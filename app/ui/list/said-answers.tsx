import type { SaidAnswer } from '#questions'
import { Asked } from '../questions/asked.tsx'
import { useSite } from '../site.tsx'

/** What somebody answered, beneath their name: the question small, the answer as it was written. */
export function SaidAnswers({ answers, sees }: { answers: SaidAnswer[]; sees?: true }) {
  const { say } = useSite()
  if (answers.length === 0) return null
  return (
    <dl className="mt-1 text-note">
      {answers.map(({ id, label, answer, isPublic, locale }) => (
        <div key={id} className="mt-1">
          <dt className="text-quiet">
            <Asked words={label} locale={locale} />
            {sees && ` · ${say(isPublic ? 'ask.who.everybody' : 'ask.who.team')}`}
          </dt>
          <dd>
            <bdi dir="auto" className="whitespace-pre-line">
              {answer ?? say('ask.yes')}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
