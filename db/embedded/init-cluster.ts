import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerUser } from './choose-user.ts'
import type { Binaries } from './find-binaries.ts'
import { giveTo } from './give-to.ts'
import { readComplaint } from './read-complaint.ts'
import { reach } from './reach.ts'
import { runAs } from './run-as.ts'
import { StartFault } from './start-fault.ts'

const DRAFT = 'init-'

type Wishes = { binaries: Binaries; user: ServerUser; password: string; fsync: boolean; locale?: string }

/**
 * Makes a new PostgreSQL cluster at `folder/cluster`: all of it or nothing. It grows beside its place and is moved
 * there when done, so a start that is killed half-way leaves only a draft, which the next one removes. Throws a
 * StartFault with initdb's complaint.
 */
export async function initCluster(folder: string, { locale = 'C.UTF-8', ...wishes }: Wishes) {
  await removeDrafts(folder)
  const draft = await mkdtemp(join(folder, DRAFT))
  try {
    const cluster = join(draft, 'cluster')
    await mkdir(cluster, { mode: 0o700 })
    await writeFile(join(draft, 'password'), wishes.password, { mode: 0o600 })
    await giveTo(wishes.user, draft)

    let { ok, output } = await initdb(cluster, wishes, [`--locale=${locale}`])
    // Systems without C.UTF-8 get the same order and letters from PostgreSQL itself.
    if (output.includes('invalid locale name')) ({ ok, output } = await initdb(cluster, wishes, PLAIN_C))
    if (!ok) throw notMade(folder, output)
    await rename(cluster, join(folder, 'cluster'))
    if (wishes.fsync) await sync(folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const PLAIN_C = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

async function initdb(cluster: string, { binaries, user, fsync }: Wishes, locale: string[]) {
  const args = ['--username=postgres', '--encoding=UTF8', ...locale, '--data-checksums', '--no-instructions']
  // Relative to the working directory: above it, the server's user may not be able to enter.
  args.push('--auth=scram-sha-256', '--pwfile=../password', `--pgdata=${await reach(user, cluster)}`)
  if (!fsync) args.push('--no-sync')
  return runAs(user, binaries.initdb, args, { cwd: cluster })
}

function notMade(folder: string, output: string) {
  // A container may run under a bare number, which initdb does not accept.
  const advice = output.includes('could not look up effective user')
    ? 'give this user a line in /etc/passwd, or set DATABASE_URL to a PostgreSQL of your own.'
    : 'see that the disk has room and that the folder may be written.'
  return new StartFault(
    `PostgreSQL could not make its database in ${folder} (${readComplaint(output)}): ${advice}`,
  )
}

async function removeDrafts(folder: string) {
  const drafts = (await readdir(folder)).filter((entry) => entry.startsWith(DRAFT))
  // An initdb whose parent was killed may still be writing for a moment.
  for (const entry of drafts) await rm(join(folder, entry), { recursive: true, force: true, maxRetries: 5 })
}

async function sync(folder: string) {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}
