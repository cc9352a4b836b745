import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type CloseOutcome = { outcome: 'closed' } | { outcome: 'not-open' }

/**
 * Brings the closing time of an open campaign to now, for good: no new form is taken, and codes that are already out count
 * for the day of grace, as at any closing (`closeDue` ends that day). A campaign that has yet to open cannot be closed.
 */
export async function closeNow(
  db: Db,
  { campaignId, ...by }: By,
  at: Instant = databaseTime,
): Promise<CloseOutcome> {
  return db.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('campaigns')
      .set({ closes_at: at })
      .where('id', '=', campaignId)
      .where('state', '=', 'open')
      .where(sql<boolean>`opens_at < ${at} and (closes_at is null or closes_at > ${at})`)
      .returning('id')
      .executeTakeFirst()
    if (!closed) return { outcome: 'not-open' }
    await writeEntry(tx, { ...by, campaignId, deed: 'closedCampaign' }, at)
    return { outcome: 'closed' }
  })
}
