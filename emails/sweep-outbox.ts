import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isTooOld } from './claim-emails.ts'
import { leaveLanes } from './lanes.ts'

// Once a minute, so that a day's outage is given up within a few.
const MOST_AT_ONCE = 50_000

/** Gives up emails that have waited for a day, and lets those whose lane has ended go the open road. Run every minute. */
export async function sweepOutbox(db: Db, at: Instant = databaseTime): Promise<void> {
  await sql`
    update outbox set state = 'dropped', address_sealed = null, leased_until = null, finished_at = ${at}
     where id = any(array(select id from outbox where state = 'waiting' and ${isTooOld(at)}
                             and (leased_until is null or leased_until < ${at}) limit ${MOST_AT_ONCE}))
       and state = 'waiting'`.execute(db)
  await leaveLanes(db)
}

/** Deletes what is left of emails a day after they were done. */
export async function forgetEmails(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('finished_at', '<', sql<Date>`${at} - interval '1 day'`)
    .execute()
}
