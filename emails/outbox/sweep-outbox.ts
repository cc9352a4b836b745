import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { deleteOlder, fewAtATime } from '#db/few-at-a-time.ts'
import { isTooOld } from './claim-emails.ts'
import { leaveLanes } from './lanes.ts'

/** Gives up emails that have waited for a day, and lets those whose lane has ended go the open road. Run every minute. */
export async function sweepOutbox(db: Db, at: Instant = databaseTime): Promise<void> {
  await fewAtATime(async (most) => {
    const { numAffectedRows } = await sql`
      update outbox set state = 'dropped', address_sealed = null, leased_until = null, finished_at = ${at}
       where id = any(array(select id from outbox where state = 'waiting' and ${isTooOld(at)}
                               and (leased_until is null or leased_until < ${at})
                             order by created_at limit ${most} for update skip locked))`.execute(db)
    return numAffectedRows ?? 0
  })
  await leaveLanes(db)
}

/** Deletes what is left of emails a day after they were done. */
export async function forgetEmails(db: Db, at: Instant = databaseTime): Promise<void> {
  await deleteOlder(db, 'outbox', 'finished_at', sql<Date>`${at} - interval '1 day'`)
}
