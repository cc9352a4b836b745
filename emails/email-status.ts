import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** How an email is getting on, as far as the page that waits for it may tell. */
export type EmailStatus = 'waiting' | 'slow' | 'sent' | 'refused'

const SLOW_AFTER_SECONDS = 15
// Longer than a healthy mail server takes. Until then every form reads the same, whatever becomes of its email.
const SENDING_SECONDS = 5

/**
 * Tells by the form's own clock first (`asked`: seconds since it asked for its code), then by the mail server as a
 * whole, and only then by this mailbox's newest email. Whether a mailbox was asked a moment ago, is blocked or has had
 * its share makes no email, and must make no difference a stranger could see; what we chose not to send reads as sent.
 */
export async function emailStatus(
  db: Db,
  subject: Buffer,
  asked: number,
  at: Instant = databaseTime,
): Promise<EmailStatus> {
  const late = sql<Date>`${at} - make_interval(secs => ${SLOW_AFTER_SECONDS})`
  const { rows } = await sql<{ own: string | null; ownHasFailed: boolean; mailIsAway: boolean }>`
    select own.state as own,
           own.state = 'waiting' and (own.created_at < ${late} or own.attempts > 1
             or (own.attempts = 1 and own.leased_until is null)) as "ownHasFailed",
           -- Something has waited for long, and nothing has gone out since it began to.
           coalesce((select not exists (select from outbox where state = 'sent' and finished_at > waiting.created_at)
                       from outbox as waiting where waiting.state = 'waiting' and waiting.created_at < ${late}
                      order by waiting.created_at desc limit 1), false) as "mailIsAway"
      from (values (1)) as always
      left join lateral (select state, attempts, leased_until, created_at from outbox where subject = ${subject}
                          order by created_at desc limit 1) as own on true`.execute(db)
  const { own, ownHasFailed, mailIsAway } = rows[0]!
  if (own === 'refused') return 'refused'
  if (asked < SENDING_SECONDS) return 'waiting'
  if (ownHasFailed || mailIsAway) return 'slow'
  return own === 'waiting' ? 'waiting' : 'sent'
}
