import { writeEntry, type By } from '#audit'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Begins an empty draft in a language, and returns its id. Nobody but the team sees it. */
export async function beginDraft(
  db: Db,
  by: By,
  locale: string,
  at: Instant = databaseTime,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const id = newId()
    await tx
      .insertInto('updates')
      .values({
        id,
        campaign_id: by.campaignId,
        locale,
        saved_by: by.organiserId,
        created_at: at,
        saved_at: at,
      })
      .execute()
    await writeEntry(tx, { ...by, deed: 'beganUpdate' }, at)
    return id
  })
}
