import { writeEntry, type By } from '#audit'
import { drawTicket } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Makes a link that shows the draft to whoever has it: 256 random bits in its address. One made before opens nothing any more. */
export const makePreviewLink = (db: Db, by: By, at: Instant = databaseTime) =>
  setLink(db, by, drawTicket().ticket, at)

/** Takes the link back. */
export const revokePreviewLink = (db: Db, by: By, at: Instant = databaseTime) => setLink(db, by, null, at)

async function setLink(db: Db, { campaignId, ...by }: By, token: string | null, at: Instant): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('drafts')
      .set({ preview_token: token })
      .where('campaign_id', '=', campaignId)
      .execute()
    const deed = token ? 'madePreviewLink' : 'revokedPreviewLink'
    await writeEntry(tx, { ...by, campaignId, deed }, at)
  })
}
