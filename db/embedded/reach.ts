import { platform } from 'node:os'
import type { ServerUser } from './choose-user.ts'
import { runAs } from './run-as.ts'
import { StartFault } from './start-fault.ts'

/**
 * The name under which the server's user can reach a folder of its own, to be used with that folder as the working
 * directory. Usually its path. Root may keep its data under a folder which that user cannot enter (/root, a 0700
 * home): then it is `/proc/self/cwd`. A process may always use the directory it was started in, whatever lies above,
 * and Node changes into it while it is still root. So the data stays where the person put it, and nobody's home is
 * opened to others. Throws a StartFault where there is no such name (outside Linux).
 */
export async function reach(user: ServerUser, folder: string): Promise<string> {
  if (!('uid' in user.identity)) return folder
  const { ok } = await runAs(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])
  if (ok) return folder
  if (platform() === 'linux') return '/proc/self/cwd'
  throw new StartFault(
    `PostgreSQL does not run as root, and user ${user.name} cannot enter ${folder}: ` +
      'start as an ordinary user, or set DATA_DIR to a folder that everyone may enter.',
  )
}
