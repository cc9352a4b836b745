import type { Files } from '#files'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { readMark } from './mark.ts'
import { lastLeafOf, readEnd } from './read-end.ts'
import type { PutBack } from './read-put-back.ts'

/**
 * Compares this database's log with the mark beside it. Where the log is shorter, or another one at that place, that is
 * written down, and every process stops signing; what it found is returned. Undefined where all is well or no mark of this log
 * can be seen from here; a find of before is taken back only by a mark that agrees. Throws where the files are away.
 */
export async function comparePublished(
  db: Db,
  files: Files,
  at: Instant = databaseTime,
): Promise<PutBack | undefined> {
  const { logId } = await readEnd(db)
  const mark = logId && (await readMark(files, logId))
  if (!logId || !mark) return undefined
  // After the mark, so that a log that grows meanwhile is never taken for a shorter one.
  const { size } = await readEnd(db)
  const agrees = size >= mark.size && (await lastLeafOf(db, mark.size)) === mark.leaf
  if (agrees) {
    await db.deleteFrom('restores').where('log_id', '=', logId).execute()
    return undefined
  }
  const found = { size, published: mark.size }
  await db
    .insertInto('restores')
    .values({ log_id: logId, ...found, found_at: at })
    .onConflict((known) => known.column('log_id').doUpdateSet(found))
    .execute()
  return found
}
