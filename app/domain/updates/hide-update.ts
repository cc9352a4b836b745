import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Takes a published update off the page and out of the feed, or (`back`) puts it back under its number. Emails that have
 * gone out are out. False when there is none in the other place.
 */
export async function hideUpdate(
  db: Db,
  by: By,
  { id, back = false }: { id: string; back?: boolean },
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const moved = await tx
      .updateTable('updates')
      .set({ hidden_at: back ? null : at })
      .where('id', '=', id)
      .where('campaign_id', '=', by.campaignId)
      .where('number', 'is not', null)
      .where('hidden_at', back ? 'is not' : 'is', null)
      .returning(['title', 'number'])
      .executeTakeFirst()
    if (!moved) return false
    const { title, number } = moved
    await writeEntry(tx, { ...by, deed: back ? 'restoredUpdate' : 'hidUpdate', facts: { title, number } }, at)
    return true
  })
}
