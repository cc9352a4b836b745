import { writeEntry, type By } from '#audit'
import { endAboutEdition } from '#updates'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Calls a round off before its deadline: no edition is ordered, and whoever has no email yet gets none. What people have corrected
 * meanwhile stays corrected.
 */
export async function cancelRound(
  db: Db,
  by: By,
  at: Instant = databaseTime,
): Promise<{ outcome: 'cancelled' | 'none-open' }> {
  return db.transaction().execute(async (tx) => {
    const cancelled = await tx
      .updateTable('proof_rounds')
      .set({ state: 'cancelled' })
      .where('campaign_id', '=', by.campaignId)
      .where('state', '=', 'open')
      .returning('edition_id as editionId')
      .executeTakeFirst()
    if (!cancelled) return { outcome: 'none-open' }
    await endAboutEdition(tx, cancelled.editionId, at)
    await writeEntry(tx, { ...by, deed: 'cancelledProofRound' }, at)
    return { outcome: 'cancelled' }
  })
}
