import type { Instant, Tx } from '#db/connection.ts'

/** Ends the emails of a round where some have not gone out yet: what they ask for can no longer be done. */
export async function endSending(tx: Tx, editionId: string, at: Instant): Promise<void> {
  await tx
    .updateTable('update_sendings')
    .set({ state: 'cancelled', finished_at: at })
    .where('update_id', '=', editionId)
    .where('state', 'in', ['sending', 'paused'])
    .execute()
}
