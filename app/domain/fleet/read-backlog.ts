import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** What waits in the database for a worker. Ages are in seconds, 0 where nothing waits. */
export type Backlog = {
  emails: {
    waiting: number
    oldestSeconds: number
    /** Of those that somebody waits for with a page open, and that no mail server has put off yet. */
    oldestCodeSeconds: number
  }
  /** Events of the log that have no place yet. */
  events: { waiting: number; oldestSeconds: number }
  jobs: { due: number; failing: number }
}

// Our ids begin with the millisecond they were made at (RFC 9562 §5.7).
const madeAt = sql<number>`('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0`

/** How much waits, and for how long. Walks small indexes of what waits, however much is done. */
export async function readBacklog(db: Db, at: Instant = databaseTime): Promise<Backlog> {
  const { rows } = await sql<
    Record<'emails' | 'email_age' | 'code_age' | 'events' | 'event_age' | 'due' | 'failing', number>
  >`
    select emails.*, codes.*, events.*, jobs.*
      from (select count(*)::int as emails,
                   coalesce(extract(epoch from ${at} - min(created_at)), 0)::float as email_age
              from outbox where state = 'waiting') as emails,
           (select coalesce(extract(epoch from ${at} - min(created_at)), 0)::float as code_age
              from (select created_at from outbox where state = 'waiting' and priority = 0 and attempts = 0
                     order by created_at limit 1) as first) as codes,
           (select count(*)::int as events,
                   coalesce(extract(epoch from ${at}) - min(${madeAt}), 0)::float as event_age
              from events where log_index is null) as events,
           (select count(*) filter (where run_at <= ${at} and locked_at is null and attempts < max_attempts)::int as due,
                   count(*) filter (where attempts > 0 and last_error is not null)::int as failing
              from graphile_worker._private_jobs) as jobs`.execute(db)
  const [{ emails, email_age, code_age, events, event_age, due, failing }] = rows as [(typeof rows)[0]]
  const age = (seconds: number) => Math.max(0, seconds)
  return {
    emails: { waiting: emails, oldestSeconds: age(email_age), oldestCodeSeconds: age(code_age) },
    events: { waiting: events, oldestSeconds: age(event_age) },
    jobs: { due, failing },
  }
}
