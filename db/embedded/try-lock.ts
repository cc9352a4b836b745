import { accessSync, closeSync, constants, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

// A lock that the garbage collector closes is a lock lost.
const held = new Set<DatabaseSync>()

/**
 * Locks a file for this process, making it where there is none, and returns the deed that gives it back; undefined where
 * somebody else has it. SQLite is used for its file lock alone: it is the only door Node has to a lock that the kernel drops
 * when its holder dies, however it dies, so there is no stale lock and no re-used pid to reason about. Throws what the system
 * says where the file cannot be written or locked.
 */
export function tryLock(file: string): (() => void) | undefined {
  makeOnce(file)
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    if (isBusy(error)) return undefined
    throw error
  }
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}

// An existing file must never be opened here by other means than SQLite's: closing it again would drop, by the rules
// of POSIX, a lock that this very process holds.
function makeOnce(file: string) {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    accessSync(file, constants.R_OK | constants.W_OK)
  }
}

function isBusy(error: unknown) {
  const SQLITE_BUSY = 5
  return (error as { errcode?: number }).errcode === SQLITE_BUSY
}
