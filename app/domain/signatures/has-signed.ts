import type { Db } from '#db/connection.ts'

/** Whether a mailbox's signature stands in a campaign. For emails to that mailbox only; no page may answer this. */
export async function hasSigned(db: Db, campaignId: string, mac: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('address_mac', '=', mac)
    .where('state', '=', 'standing')
    .executeTakeFirst()
  return row !== undefined
}
