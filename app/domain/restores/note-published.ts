import { sql } from 'kysely'
import type { Files } from '#files'
import type { Db, Instant } from '#db/connection.ts'
import { comparePublished } from './compare-published.ts'
import { readMark, writeMark } from './mark.ts'
import { lastLeafOf, readEnd } from './read-end.ts'

const ONE_AT_A_TIME = 7_264_002n

/**
 * Writes how long the log is beside the database, where it has another length than `known`, the one of the time before. A
 * mark is never made smaller: where it says more than the log, the log was put back under a process that runs (a standby
 * that had not everything), and that is written down instead. Returns the length it found; several processes may do so at once.
 */
export async function notePublished(
  db: Db,
  files: Files,
  known: number,
  at?: Instant,
): Promise<{ size: number }> {
  const { size } = await readEnd(db)
  if (size === known) return { size }
  if (await comparePublished(db, files, at)) return { size }
  const leaf = await lastLeafOf(db, size)
  if (!leaf) return { size }
  await db
    .updateTable('log_end')
    .set(({ fn }) => ({ log_id: fn<string>('gen_random_uuid') }))
    .where('log_id', 'is', null)
    .execute()
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`.execute(tx)
    const { logId } = await readEnd(tx)
    const mark = await readMark(files, logId!)
    if (!mark || mark.size < size) await writeMark(files, logId!, { size, leaf })
  })
  return { size }
}
