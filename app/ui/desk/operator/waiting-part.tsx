import { useSite } from '../../site.tsx'
import { Line } from './line.tsx'

export type Backlog = {
  emails: { waiting: number; oldestSeconds: number }
  events: { waiting: number; oldestSeconds: number }
  jobs: { due: number; failing: number }
}

/** What waits for a worker just now, and for how long. */
export function WaitingPart({ backlog: { emails, events, jobs } }: { backlog: Backlog }) {
  const { say } = useSite()
  const oldest = ({ waiting, oldestSeconds }: Backlog['emails']) =>
    waiting > 0 && <span>{say('operator.oldest', { seconds: Math.round(oldestSeconds) })}</span>
  return (
    <section aria-labelledby="waiting" className="border-t border-ink pt-4">
      <h2 id="waiting" className="text-title font-semibold">
        {say('operator.waiting')}
      </h2>
      <ul className="mt-3 border-t border-ink text-note">
        <Line name={say('operator.emails')}>
          <span>{say('operator.waits', { count: emails.waiting })}</span>
          {oldest(emails)}
        </Line>
        <Line name={say('operator.events')}>
          <span>{say('operator.waits', { count: events.waiting })}</span>
          {oldest(events)}
        </Line>
        <Line name={say('operator.jobs')}>
          <span>{say('operator.waits', { count: jobs.due })}</span>
          {jobs.failing > 0 && <span>{say('operator.failing', { count: jobs.failing })}</span>}
        </Line>
      </ul>
      <p className="hint mt-3">{say('operator.waitingNote')}</p>
    </section>
  )
}
