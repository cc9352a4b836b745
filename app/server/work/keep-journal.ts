import { writeJournal } from '#erasures'
import type { Files } from '#files'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { keepWriting, type Writing } from '../keep-writing.ts'

const EVERY_MS = 2_000

/**
 * Writes what people take back to the journal beside the database, every two seconds: what a machine loses with its disk
 * is that at most. `stop` writes what is left. A fault is told and tried again; meanwhile the database keeps it.
 */
export function keepJournal(db: Db, keys: Keys, files: Files, onFault: (error: unknown) => void): Writing {
  const write = async () => {
    while ((await writeJournal(db, keys, files)) > 0);
  }
  return keepWriting(write, { everyMs: EVERY_MS, onFault })
}
