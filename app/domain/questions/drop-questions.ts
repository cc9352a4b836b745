import type { Tx } from '#db/connection.ts'

/** Takes away all that a campaign asks, where nobody has been asked yet. */
export async function dropQuestions(tx: Tx, campaignId: string): Promise<void> {
  await tx.deleteFrom('questions').where('campaign_id', '=', campaignId).execute()
}
