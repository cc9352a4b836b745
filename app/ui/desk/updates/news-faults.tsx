import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

const sentences: Record<string, MessageId> = {
  'title E_EMPTY': 'updates.fault.title',
  'title E_LONG': 'updates.fault.titleLong',
  'title E_URL': 'updates.fault.titleAddress',
  'body E_EMPTY': 'updates.fault.body',
  'body E_LONG': 'updates.fault.bodyLong',
  'happenedOn E_DAY': 'milestones.fault.day',
  'state E_CHOICE': 'milestones.fault.state',
  'source E_URL': 'milestones.fault.source',
  'host E_HOST': 'updates.fault.host',
  'sure E_EMPTY': 'updates.fault.sure',
}

/** The sentence beside a field of the news desk: what to change, never whose fault it is. */
export const newsFault = (field: string, fault: string): MessageId =>
  sentences[`${field} ${fault}`] ?? 'fault.line.symbol'

/** What has to be changed, first on the page, each line leading to its field. */
export function NewsFaults({ faults }: { faults: Record<string, string | undefined> }) {
  const { say } = useSite()
  const entries = Object.entries(faults).flatMap(([field, fault]) => (fault ? [[field, fault] as const] : []))
  if (entries.length === 0) return null
  return (
    <div role="alert" tabIndex={-1} data-focus="" className="mt-5 border-s-4 border-wrong ps-4">
      <p className="font-semibold">{say('fault.title', { count: entries.length })}</p>
      <ul className="mt-1 text-note">
        {entries.map(([field, fault]) => (
          <li key={field}>
            <a href={`#${field}`}>{say(newsFault(field, fault))}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
