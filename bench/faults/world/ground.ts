import { rmSync, statfsSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ENOUGH_BYTES = 2 ** 31

/**
 * A new folder for two servers, in memory where there is plenty. The rig ends processes, not machines: what a server has
 * written to a file outlives it in memory as on a disk, and the rig is as fast on every disk.
 */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(isRoomy('/dev/shm') ? '/dev/shm' : tmpdir(), 'undersigned-faults-'))
  // PostgreSQL refuses to run as root, and its own user has to come in.
  await chmod(folder, 0o755)
  // Also when the rig is told to end in the middle of a fault.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

function isRoomy(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > ENOUGH_BYTES
  } catch {
    return false
  }
}
