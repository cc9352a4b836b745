import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Lets those who were invited see how many have signed. Otherwise they do not: a small number on the first day keeps people
 * from signing, and any number tells a journalist what is coming. It is for the team to say.
 */
export const showCount = (db: Db, by: By, at: Instant = databaseTime) => setCount(db, by, true, at)

/** Shows the number to nobody but the team again. */
export const hideCount = (db: Db, by: By, at: Instant = databaseTime) => setCount(db, by, false, at)

async function setCount(
  db: Db,
  { campaignId, ...by }: By,
  shows: boolean,
  at: Instant,
): Promise<{ outcome: 'done' | 'nothing-to-do' }> {
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('private_phases')
      .set({ shows_count: shows })
      .where('campaign_id', '=', campaignId)
      .where('shows_count', '<>', shows)
      .returning('campaign_id')
      .executeTakeFirst()
    if (!changed) return { outcome: 'nothing-to-do' }
    const deed = shows ? 'showedPrivateCount' : 'hidPrivateCount'
    await writeEntry(tx, { ...by, campaignId, deed }, at)
    return { outcome: 'done' }
  })
}
