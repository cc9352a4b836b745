import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Wordmark } from './draw-wordmark.ts'

/** Keeps a campaign's wordmark in place of the one before; null takes it away. */
export async function keepWordmark(
  db: Db,
  { campaignId, ...by }: By,
  wordmark: Wordmark | null,
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (wordmark) {
      await tx
        .insertInto('wordmarks')
        .values({ campaign_id: campaignId, ...wordmark })
        .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(wordmark))
        .execute()
    } else await tx.deleteFrom('wordmarks').where('campaign_id', '=', campaignId).execute()
    const deed = wordmark ? 'changedWordmark' : 'removedWordmark'
    await writeEntry(tx, { ...by, campaignId, deed }, at)
  })
}
