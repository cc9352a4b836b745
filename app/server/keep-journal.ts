import { setTimeout as pause } from 'node:timers/promises'
import { writeJournal } from '#erasures'
import type { Files } from '#files'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'

const EVERY_MS = 2_000

/**
 * Writes what people take back to the journal beside the database, every two seconds: what a machine loses with its disk
 * is that at most. `stop` writes what is left. A fault is told and tried again; meanwhile the database keeps it.
 */
export function keepJournal(
  db: Db,
  keys: Keys,
  files: Files,
  onFault: (error: unknown) => void,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const write = async () => {
    while ((await writeJournal(db, keys, files)) > 0);
  }
  const writing = async () => {
    do {
      await pause(EVERY_MS, undefined, { signal }).catch(() => {})
      await write().catch(onFault)
    } while (!signal.aborted)
  }
  const written = writing()
  return {
    async stop() {
      stopping.abort()
      await written
    },
  }
}
