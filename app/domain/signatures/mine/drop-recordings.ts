import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/**
 * The sound of a room that somebody recorded goes, one of them or all that came with a signature: the line now, and its file
 * as soon as a worker draws breath.
 */
export async function dropRecordings(tx: Tx, of: { signatureId: string } | { id: string }): Promise<void> {
  const gone = await tx
    .deleteFrom('recordings')
    .where((eb) => ('id' in of ? eb('id', '=', of.id) : eb('signature_id', '=', of.signatureId)))
    .returning('id')
    .execute()
  if (gone.length === 0) return
  await sql`select graphile_worker.add_job('forget-recordings', job_key := 'forget-recordings')`.execute(tx)
}
