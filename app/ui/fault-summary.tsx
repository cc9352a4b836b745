import type { Question } from '#questions'
import { faultMessage } from './fields/faults.ts'
import { Asked } from './questions/asked.tsx'
import { useSite } from './site.tsx'

const inOrder = [
  'name',
  'email',
  'occupation',
  'affiliation',
  'country',
  'listing',
  'team',
  'mailbox',
  'role',
  'why',
]

type Props = {
  faults: Partial<Record<string, string>>
  /** A campaign's own questions; each of their lines says which one it is. */
  questions?: Question[]
}

/** What has to be changed, in one place a screen reader comes upon first, each line leading to its field. */
export function FaultSummary({ faults, questions = [] }: Props) {
  const { say } = useSite()
  const asked = new Map(questions.map((question) => [`q-${question.id}`, question]))
  const entries = [...inOrder, ...asked.keys()].flatMap((field) =>
    faults[field] ? [[field, faults[field]] as const] : [],
  )
  if (entries.length === 0) return null
  return (
    <div role="alert" tabIndex={-1} data-focus="" className="mt-4 border-s-4 border-wrong ps-4">
      <p className="font-semibold">{say('fault.title', { count: entries.length })}</p>
      <ul className="mt-2 space-y-1.5 text-note">
        {entries.map(([field, fault]) => (
          <li key={field}>
            <a href={`#${field}`}>
              <Which question={asked.get(field)} />
              {say(faultMessage(field, fault))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Which({ question }: { question?: Question }) {
  if (!question) return null
  return (
    <>
      <Asked words={question.label} locale={question.locale} />
      {' · '}
    </>
  )
}
