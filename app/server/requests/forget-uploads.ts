import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * Removes what uploads of a process that was killed have left: older than a day, so that another process's are let be. What
 * cannot be removed is told to `onFault` and keeps nobody from anything.
 */
export async function forgetUploads(folder: string, onFault: (error: unknown) => void): Promise<void> {
  const names = await readdir(folder).catch(unlessAbsent(onFault))
  for (const name of names ?? []) {
    const path = join(folder, name)
    const found = await stat(path).catch(unlessAbsent(onFault))
    if (found && Date.now() - found.mtimeMs > DAY_MS)
      await rm(path, { recursive: true, force: true }).catch(onFault)
  }
}

// Nobody has ever uploaded anything here, or another process was faster.
const unlessAbsent = (onFault: (error: unknown) => void) => (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') onFault(error)
  return undefined
}
