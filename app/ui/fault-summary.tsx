import { faultMessage } from './faults.ts'
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

/** What has to be changed, in one place a screen reader comes upon first, each line leading to its field. */
export function FaultSummary({ faults }: { faults: Partial<Record<string, string>> }) {
  const { say } = useSite()
  const entries = inOrder.flatMap((field) => (faults[field] ? [[field, faults[field]] as const] : []))
  if (entries.length === 0) return null
  return (
    <div role="alert" tabIndex={-1} data-focus="" className="mt-4 border-s-4 border-wrong ps-4">
      <p className="font-semibold">{say('fault.title', { count: entries.length })}</p>
      <ul className="mt-1 text-note">
        {entries.map(([field, fault]) => (
          <li key={field}>
            <a href={`#${field}`}>{say(faultMessage(field, fault))}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
