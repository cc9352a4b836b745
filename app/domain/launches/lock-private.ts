import type { Tx } from '#db/connection.ts'

/** Holds a private campaign as it is until the transaction ends, so that two deeds on it take turns; false where it is not private. */
export async function lockPrivate(tx: Tx, campaignId: string): Promise<boolean> {
  const held = await tx
    .selectFrom('campaigns')
    .select('id')
    .where('id', '=', campaignId)
    .where('state', '=', 'private')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return held !== undefined
}
