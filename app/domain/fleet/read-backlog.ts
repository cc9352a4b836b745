import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** What waits in the database for a worker. Ages are in seconds, 0 where nothing waits. */
export type Backlog = {
  emails: { waiting: number; oldestSeconds: number }
  /** Events of the log that have no place yet. */
  events: { waiting: number; oldestSeconds: number }
  jobs: { due: number; failing: number }
}

// Our ids begin with the millisecond they were made at (RFC 9562 §5.7).
const madeAt = sql<number>`('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0`

/** How much waits, and for how long. Walks small indexes of what waits, however much is done. */
export async function readBacklog(db: Db, at: Instant = databaseTime): Promise<Backlog> {
  const { rows } = await sql<
    Record<'emails' | 'email_age' | 'events' | 'event_age' | 'due' | 'failing', number>
  >`
    select emails.*, events.*, jobs.*
      from (select count(*)::int as emails,
                   coalesce(extract(epoch from ${at} - min(created_at)), 0)::float as email_age
              from outbox where state = 'waiting') as emails,
           (select count(*)::int as events,
                   coalesce(extract(epoch from ${at}) - min(${madeAt}), 0)::float as event_age
              from events where log_index is null) as events,
           (select count(*) filter (where run_at <= ${at} and locked_at is null and attempts < max_attempts)::int as due,
                   count(*) filter (where attempts > 0 and last_error is not null)::int as failing
              from graphile_worker._private_jobs) as jobs`.execute(db)
  const [{ emails, email_age, events, event_age, due, failing }] = rows as [(typeof rows)[0]]
  const age = (seconds: number) => Math.max(0, seconds)
  return {
    emails: { waiting: emails, oldestSeconds: age(email_age) },
    events: { waiting: events, oldestSeconds: age(event_age) },
    jobs: { due, failing },
  }
}
