import { accessSync, closeSync, constants, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFault } from './start-fault.ts'

// A lock that the garbage collector closes is a lock lost.
const held = new Set<DatabaseSync>()

/**
 * Makes this process the only one that runs the database in `folder`, and returns the deed that gives it back.
 * SQLite is used for its file lock alone: it is the only door Node has to a lock that the kernel drops when its holder
 * dies, however it dies, so there is no stale lock and no re-used pid to reason about. The pid in `lock.pid` is for
 * the message only. Throws a StartFault naming the holder when there is one.
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, 'lock')
  const pidFile = join(folder, 'lock.pid')
  makeOnce(file)
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    throw isBusy(error) ? inUse(folder, pidFile) : cannotLock(file, error)
  }
  held.add(lock)
  // Replaced and not rewritten: it may be another user's, from a start as root that was killed.
  rmSync(pidFile, { force: true })
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => {
    if (!held.delete(lock)) return
    rmSync(pidFile, { force: true })
    lock.close()
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

function inUse(folder: string, pidFile: string) {
  return new StartFault(
    `The database in ${folder} is already in use by process ${holder(pidFile)}: ` +
      'stop that one first, or set DATA_DIR to another folder.',
  )
}

function holder(pidFile: string) {
  try {
    return readFileSync(pidFile, 'utf8').trim()
  } catch {
    return '(unknown)'
  }
}

function cannotLock(file: string, error: unknown) {
  return new StartFault(
    `The file ${file} cannot be locked (${(error as Error).message}): set DATA_DIR to a folder on a disk of this machine.`,
  )
}
