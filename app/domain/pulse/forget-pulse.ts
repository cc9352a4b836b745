import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { FUNNEL_DAYS } from './read-funnel.ts'
import { MAIL_DAYS } from './read-mail-health.ts'

/** Deletes the sums of hours and days that the desk no longer tells of, a day after it stopped. */
export async function forgetPulse(db: Db, at: Instant = databaseTime): Promise<void> {
  const before = (days: number) =>
    sql<number>`(floor(extract(epoch from ${at}) / 86400)::integer - ${days}::integer)`
  await db
    .deleteFrom('signing_hours')
    .where('hour', '<', sql<number>`${before(FUNNEL_DAYS)} * 24`)
    .execute()
  await db.deleteFrom('provider_days').where('day', '<', before(MAIL_DAYS)).execute()
  await db
    .deleteFrom('mail_providers')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('provider_days').select('provider').whereRef('provider', '=', 'mail_providers.mac'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('beats').select('provider').whereRef('provider', '=', 'mail_providers.mac'))),
    )
    .execute()
}
