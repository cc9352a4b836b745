import { chmod, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerUser } from './choose-user.ts'
import { giveTo } from './give-to.ts'
import { StartFault } from './start-fault.ts'

/**
 * Says whether there is a cluster to start, and makes one that was put back from a backup belong to the server's user
 * again. Throws a StartFault when it is of another PostgreSQL, or no cluster at all.
 */
export async function inspectCluster(cluster: string, user: ServerUser, version: string): Promise<boolean> {
  const entries = await readdir(cluster).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code !== 'ENOENT') throw error
    return []
  })
  if (entries.length === 0) return false
  if (!entries.includes('PG_VERSION'))
    throw new StartFault(
      `The folder ${cluster} holds something else than a PostgreSQL database: ` +
        'move it away to begin anew, or set DATA_DIR to another folder.',
    )

  const theirs = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const ours = version.split('.')[0]!
  if (theirs !== ours)
    throw new StartFault(
      `The database in ${cluster} was made by PostgreSQL ${theirs} and this is PostgreSQL ${ours}: ` +
        `dump it with version ${theirs}, or move it away to begin anew.`,
    )
  await giveTo(user, cluster)
  await chmod(cluster, 0o700)
  return true
}
