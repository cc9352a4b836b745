import type { Tx } from '#db/connection.ts'

/**
 * Holds a campaign as it is until the transaction ends, so that two deeds on it go one after the other and the second sees
 * what the first has done. Signing is not kept waiting: its rows only point at this one. Throws where there is no campaign.
 */
export async function lockCampaign(tx: Tx, campaignId: string): Promise<void> {
  await tx
    .selectFrom('campaigns')
    .select('id')
    .where('id', '=', campaignId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}
