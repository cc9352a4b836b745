import type { Files } from '#files'
import { notePublished } from '#restores'
import type { Db } from '#db/connection.ts'
import { keepWriting, type Writing } from '../keep-writing.ts'

const EVERY_MS = 5_000

/**
 * Writes how long the log is beside the database, every five seconds where it has grown: what was shown in the last five before
 * a database is put back is all that goes unnoticed. `stop` writes what is left. A fault is told and tried again.
 */
export function keepMark(db: Db, files: Files, onFault: (error: unknown) => void): Writing {
  let known = -1
  const write = async () => {
    known = (await notePublished(db, files, known)).size
  }
  return keepWriting(write, { everyMs: EVERY_MS, onFault })
}
