import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from './start-fault.ts'
import { tryLock } from './try-lock.ts'

/**
 * Makes this process the only one that runs the database in `folder`, and returns the deed that gives it back. The pid in
 * `lock.pid` is for the message only. Throws a StartFault naming the holder when there is one.
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, 'lock')
  const pidFile = join(folder, 'lock.pid')
  const giveBack = lockOrSay(file)
  if (!giveBack) throw inUse(folder, pidFile)
  // Replaced and not rewritten: it may be another user's, from a start as root that was killed.
  rmSync(pidFile, { force: true })
  writeFileSync(pidFile, `${process.pid}\n`)
  let given = false
  return () => {
    if (given) return
    given = true
    rmSync(pidFile, { force: true })
    giveBack()
  }
}

// What the system says of the file itself, see `readAsFault`; what SQLite says, in our words.
function lockOrSay(file: string) {
  try {
    return tryLock(file)
  } catch (error) {
    if ((error as { errcode?: number }).errcode === undefined) throw error
    throw cannotLock(file, error)
  }
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
