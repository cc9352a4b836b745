import type { Db } from '#db/connection.ts'

/**
 * No more news from a campaign to one signatory, from this moment on: the wish is taken back and the sealed address,
 * kept for nothing else, destroyed. The signature stays as it is. Doing it twice, or for one that is gone, changes nothing.
 */
export async function stopUpdates(db: Db, signatureId: string): Promise<void> {
  await db
    .updateTable('signatures')
    .set({ updates: false, address_sealed: null })
    .where('id', '=', signatureId)
    .where('state', '=', 'standing')
    .execute()
}

/** Whether news still goes to a signatory. */
export async function wantsUpdates(db: Db, signatureId: string): Promise<boolean> {
  const row = await db
    .selectFrom('signatures')
    .select('updates')
    .where('id', '=', signatureId)
    .where('state', '=', 'standing')
    .executeTakeFirst()
  return row?.updates ?? false
}

/** The campaign that a signature is in; undefined when there was never such a signature. */
export async function findSignedCampaign(db: Db, signatureId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('signatures')
    .select('campaign_id')
    .where('id', '=', signatureId)
    .executeTakeFirst()
  return row?.campaign_id
}
