import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ServerUser } from './choose-user.ts'
import { copyBinaries } from './copy-binaries.ts'
import { hydrateSymlinks } from './hydrate-symlinks.ts'
import { readComplaint } from './read-complaint.ts'
import { locatePackage } from './locate-package.ts'
import type { Log } from './log.ts'
import { runAs } from './run-as.ts'
import { StartFault } from './start-fault.ts'

export type Binaries = { initdb: string; postgres: string; version: string }

// In this order: nothing sweeps /var/cache, /var/tmp is swept rarely. TMPDIR is left out, it may be anybody's folder.
const SHARED_FOLDERS = ['/var/cache', '/var/tmp', '/tmp']

/**
 * Finds a PostgreSQL which that user can truly run: asked, not guessed from modes. When root's node_modules lies
 * where the user cannot enter, a copy is made for everyone. Throws a StartFault when none runs, with its complaint.
 */
export async function findBinaries(
  user: ServerUser,
  log: Log,
  { home = locatePackage(), sharedFolders = SHARED_FOLDERS } = {},
): Promise<Binaries> {
  const native = join(home, 'native')
  const inPlace = await tryOut(user, native)
  if ('version' in inPlace) return inPlace

  await hydrateSymlinks(home)
  const mended = await tryOut(user, native)
  if ('version' in mended) return mended

  if ('uid' in user.identity) {
    for (const parent of sharedFolders) {
      const copy = await copyBinaries(native, parent, await nameOfCopy(home)).catch(() => undefined)
      const copied = copy && (await tryOut(user, copy))
      if (copied && 'version' in copied) {
        log.info(`User ${user.name} cannot run ${native}, so PostgreSQL runs from its copy in ${copy}.`)
        return copied
      }
    }
  }
  throw new StartFault(
    `The embedded PostgreSQL does not run here as user ${user.name} (${mended.because}): ` +
      'try npm rebuild, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

async function tryOut(user: ServerUser, native: string): Promise<Binaries | { because: string }> {
  const postgres = join(native, 'bin/postgres')
  const { ok, output } = await runAs(user, postgres, ['--version'])
  const version = /PostgreSQL\) (\S+)/.exec(output)?.[1]
  if (!ok || !version) return { because: readComplaint(output) }
  return { initdb: join(native, 'bin/initdb'), postgres, version }
}

async function nameOfCopy(home: string) {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  return `undersigned-postgres-${basename(home)}-${version}`
}
