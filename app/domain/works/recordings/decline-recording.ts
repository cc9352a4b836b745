import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

/**
 * Says no to a recording: its bytes are removed for good, and its person is told kindly where they see their contributions. Nothing
 * happens to one that a track of the album is made of.
 */
export async function declineRecording(
  db: Db,
  { id, ...by }: By & { id: string },
  at: Instant = databaseTime,
): Promise<{ outcome: 'declined' | 'in-use' | 'nothing-to-decline' }> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ used: boolean }>`
      select exists (select from works, jsonb_each_text(settings) as field
                      where campaign_id = ${by.campaignId} and field.value = ${id}) as used`.execute(tx)
    if (rows[0]!.used) return { outcome: 'in-use' }
    const declined = await tx
      .updateTable('recordings')
      .set({ declined_at: at })
      .where(sql<boolean>`id::text = ${id}`)
      .where('campaign_id', '=', by.campaignId)
      .where('declined_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!declined) return { outcome: 'nothing-to-decline' }
    await writeEntry(tx, { ...by, deed: 'declinedRecording' }, at)
    await enqueueForgetting(tx)
    return { outcome: 'declined' }
  })
}

/** Takes one's own contribution back: the line is gone at once, and its file with the next breath of a worker. */
export async function takeBackRecording(
  db: Db,
  { id, signatureIds }: { id: string; signatureIds: string[] },
): Promise<{ outcome: 'taken-back' | 'not-yours' }> {
  if (signatureIds.length === 0) return { outcome: 'not-yours' }
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('recordings')
      .where(sql<boolean>`id::text = ${id}`)
      .where('signature_id', 'in', signatureIds)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return { outcome: 'not-yours' }
    await enqueueForgetting(tx)
    return { outcome: 'taken-back' }
  })
}

async function enqueueForgetting(tx: Tx): Promise<void> {
  await sql`select graphile_worker.add_job('forget-recordings', job_key := 'forget-recordings')`.execute(tx)
}
