import { writeEntry, type By } from '#audit'
import type { Files } from '#files'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Takes back where a book was handed out, its photograph for good. False where there is none by this id. */
export async function removeHanding(
  db: Db,
  files: Files,
  by: By,
  id: string,
  at: Instant = databaseTime,
): Promise<boolean> {
  const removed = await db.transaction().execute(async (tx) => {
    const row = await tx
      .deleteFrom('book_places')
      .where((eb) => eb(eb.cast('id', 'text'), '=', id))
      .where('campaign_id', '=', by.campaignId)
      .returning(['place', 'photo_key as key'])
      .executeTakeFirst()
    if (row) await writeEntry(tx, { ...by, deed: 'removedHanding', facts: { place: row.place } }, at)
    return row
  })
  if (removed?.key) await files.remove(removed.key)
  return !!removed
}
