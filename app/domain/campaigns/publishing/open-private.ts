import { sql } from 'kysely'
import type { Instant, Tx } from '#db/connection.ts'

/**
 * Puts a private campaign before the public at this moment; false where it is none any more. A closing time that has passed
 * meanwhile is dropped: it would be over before anybody saw it. Every process is told, so that the count can be watched at once.
 */
export async function openPrivate(tx: Tx, campaignId: string, at: Instant): Promise<boolean> {
  const opened = await tx
    .updateTable('campaigns')
    .set({
      state: 'open',
      opens_at: at,
      closes_at: sql<Date | null>`case when closes_at > ${at} then closes_at end`,
    })
    .where('id', '=', campaignId)
    .where('state', '=', 'private')
    .returning('id')
    .executeTakeFirst()
  if (opened) await sql`select pg_notify('counts', 'everything')`.execute(tx)
  return opened !== undefined
}
