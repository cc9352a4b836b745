import { setTimeout as pause } from 'node:timers/promises'
import type { Files } from '#files'
import { notePublished } from '#restores'
import type { Db } from '#db/connection.ts'

const EVERY_MS = 5_000

/**
 * Writes how long the log is beside the database, every five seconds where it has grown: what was shown in the last five before
 * a database is put back is all that goes unnoticed. `stop` writes what is left. A fault is told and tried again.
 */
export function keepMark(
  db: Db,
  files: Files,
  onFault: (error: unknown) => void,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  let known = -1
  const writing = async () => {
    do {
      await pause(EVERY_MS, undefined, { signal }).catch(() => {})
      await notePublished(db, files, known).then(({ size }) => void (known = size), onFault)
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
