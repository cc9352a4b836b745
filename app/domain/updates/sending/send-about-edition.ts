import type { Instant, Tx } from '#db/connection.ts'
import { queueSending } from './queue-sending.ts'

/** Begins one email to everybody in an edition who wants news; who calls has asked `whenNext`. It goes by the edition's id. */
export async function sendAboutEdition(
  tx: Tx,
  { editionId, campaignId }: { editionId: string; campaignId: string },
  at: Instant,
): Promise<void> {
  await tx
    .insertInto('update_sendings')
    .values({
      update_id: editionId,
      edition_id: editionId,
      campaign_id: campaignId,
      state: 'sending',
      started_at: at,
    })
    .execute()
  await queueSending(tx, editionId, {}, at)
}

/** Ends such emails where some have not gone out yet: what they ask for can no longer be done. */
export async function endAboutEdition(tx: Tx, editionId: string, at: Instant): Promise<void> {
  await tx
    .updateTable('update_sendings')
    .set({ state: 'cancelled', finished_at: at })
    .where('update_id', '=', editionId)
    .where('state', 'in', ['sending', 'paused'])
    .execute()
}
