import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Throws a draft away for good. False when it is no draft of this campaign. */
export async function discardDraft(db: Db, by: By, id: string, at: Instant = databaseTime): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('updates')
      .where('id', '=', id)
      .where('campaign_id', '=', by.campaignId)
      .where('number', 'is', null)
      .where('version_id', 'is', null)
      .returning('title')
      .executeTakeFirst()
    if (!gone) return false
    await writeEntry(tx, { ...by, deed: 'discardedUpdate', facts: { title: gone.title } }, at)
    return true
  })
}
