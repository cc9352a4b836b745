import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { LoggedDeed } from '#i18n/say-deed.ts'

export type ArchiveOutcome = { outcome: 'done' } | { outcome: 'nothing-to-do' }

/**
 * Puts a closed campaign away: its page stays for reading, and it is off the front page and out of the lists of campaigns. Not
 * before its day of grace is over, because codes that are still out count until then.
 */
export const archive = (db: Db, by: By, at: Instant = databaseTime) =>
  move(db, by, { from: 'closed', to: 'archived', deed: 'archivedCampaign' }, at)

/** Brings an archived campaign back among the closed ones. */
export const bringBack = (db: Db, by: By, at: Instant = databaseTime) =>
  move(db, by, { from: 'archived', to: 'closed', deed: 'broughtBackCampaign' }, at)

type Move = { from: 'closed' | 'archived'; to: 'closed' | 'archived'; deed: LoggedDeed }

async function move(
  db: Db,
  { campaignId, ...by }: By,
  { from, to, deed }: Move,
  at: Instant,
): Promise<ArchiveOutcome> {
  return db.transaction().execute(async (tx) => {
    const moved = await tx
      .updateTable('campaigns')
      .set({ state: to })
      .where('id', '=', campaignId)
      .where('state', '=', from)
      .returning('id')
      .executeTakeFirst()
    if (!moved) return { outcome: 'nothing-to-do' }
    await writeEntry(tx, { ...by, campaignId, deed }, at)
    return { outcome: 'done' }
  })
}
