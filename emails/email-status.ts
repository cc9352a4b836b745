import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** How an email is getting on. What we chose not to send reads as sent: the page must not tell a stranger the difference. */
export type EmailStatus = 'waiting' | 'slow' | 'sent' | 'refused'

const SLOW_AFTER_SECONDS = 15

/** The state of the newest email about a subject; `sent` when there is none any more. */
export async function emailStatus(db: Db, subject: Buffer, at: Instant = databaseTime): Promise<EmailStatus> {
  const row = await db
    .selectFrom('outbox')
    .select([
      'state',
      sql<boolean>`(attempts > 1 or created_at < ${at} - make_interval(secs => ${SLOW_AFTER_SECONDS})
        or (attempts = 1 and leased_until is null))`.as('slow'),
    ])
    .where('subject', '=', subject)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.state === 'refused') return 'refused'
  if (row?.state !== 'waiting') return 'sent'
  return row.slow ? 'slow' : 'waiting'
}
