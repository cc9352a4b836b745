import { writeEntry, type By } from '#audit'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Settles what was reported about a name and leaves the name as it is. False when nothing was open. */
export async function keepName(
  db: Db,
  { signatureId, campaignId, teamId, organiserId }: By & { signatureId: string },
  at: Instant = databaseTime,
): Promise<boolean> {
  if (!isId(signatureId)) return false
  return db.transaction().execute(async (tx) => {
    const settled = await tx
      .updateTable('name_reports')
      .set({ settled_at: at })
      .where('campaign_id', '=', campaignId)
      .where('signature_id', '=', signatureId)
      .where('settled_at', 'is', null)
      .returning('id')
      .execute()
    if (settled.length === 0) return false
    const facts = { count: settled.length, signature: signatureId }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'keptName', facts }, at)
    return true
  })
}
