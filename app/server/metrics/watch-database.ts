import { Gauge } from 'prom-client'
import { readBacklog, type Backlog } from '#fleet'
import type { Db } from '#db/connection.ts'
import type { Metrics } from './open-metrics.ts'

const figures: [name: string, help: string, of: (backlog: Backlog) => number][] = [
  ['undersigned_outbox_emails', 'Emails that wait to be sent.', ({ emails }) => emails.waiting],
  [
    'undersigned_outbox_oldest_seconds',
    'How long the oldest of them waits.',
    ({ emails }) => emails.oldestSeconds,
  ],
  [
    'undersigned_codes_oldest_seconds',
    'How long the oldest code waits that no mail server has put off.',
    ({ emails }) => emails.oldestCodeSeconds,
  ],
  [
    'undersigned_sequencer_events',
    'Events that have no place in the log yet.',
    ({ events }) => events.waiting,
  ],
  [
    'undersigned_sequencer_lag_seconds',
    'How long the oldest of them waits.',
    ({ events }) => events.oldestSeconds,
  ],
  ['undersigned_jobs', 'Jobs that are due.', ({ jobs }) => jobs.due],
  [
    'undersigned_jobs_failing',
    'Jobs that have failed and will be tried again, or never.',
    ({ jobs }) => jobs.failing,
  ],
]

/**
 * What waits in the database, as gauges. It is the same for all processes: whoever reads several takes the largest. While
 * the database is away they have no value, and `undersigned_database_up` is 0.
 */
export function watchDatabase({ registry }: Metrics, db: Db): void {
  const registers = [registry]
  const all = figures.map(([name, help, of]) => ({ of, gauge: new Gauge({ name, help, registers }) }))
  new Gauge({
    name: 'undersigned_database_up',
    help: 'Whether the database answers this process.',
    registers,
    async collect() {
      const backlog = await readBacklog(db).catch(() => undefined)
      this.set(backlog ? 1 : 0)
      for (const { of, gauge } of all) {
        if (backlog) gauge.set(of(backlog))
        // `reset` would make them 0.
        else gauge.remove()
      }
    },
  })
}
