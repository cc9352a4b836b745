import { constants } from 'node:fs'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * Puts a copy of PostgreSQL where every user can enter, once per version, and returns its folder. For root only.
 * Comes back with nothing when `parent` cannot be trusted, or when somebody else's folder stands there under that name:
 * what we run must have been written by root, in a place where no one else could exchange it.
 */
export async function copyBinaries(
  native: string,
  parent: string,
  name: string,
): Promise<string | undefined> {
  if (!(await guardsItsEntries(parent))) return undefined
  const home = join(parent, name)
  if ((await isOurs(home)) && (await isWhole(home, native))) return home

  const draft = await mkdtemp(join(parent, `.${name}-`))
  try {
    await copyTree(native, join(draft, 'new'))
    // A copy with holes: /tmp and its like are swept of files that nobody has touched for weeks.
    if ((await isOurs(home)) && !(await isWhole(home, native)))
      await rename(home, join(draft, 'old')).catch(() => {})
    // When another start was quicker, its copy stands there and this rename is refused.
    await rename(join(draft, 'new'), home).catch(() => {})
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return (await isOurs(home)) && (await isWhole(home, native)) ? home : undefined
}

async function guardsItsEntries(folder: string) {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isDirectory() || found.uid !== 0) return false
  const othersMayWrite = (found.mode & 0o022) !== 0
  const sticky = (found.mode & 0o1000) !== 0
  return sticky || !othersMayWrite
}

async function isOurs(folder: string) {
  const found = await lstat(folder).catch(() => undefined)
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

async function isWhole(copy: string, native: string) {
  const [here, there] = await Promise.all(
    [copy, native].map((folder) => readdir(folder, { recursive: true })),
  )
  return here!.length === there!.length
}

// Not fs.cp: npm under a strict umask installs files that only root can read, and the copy is for everyone.
async function copyTree(from: string, to: string) {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target)
    } else if (entry.isDirectory()) {
      await mkdir(target)
      await chmod(target, 0o755)
    } else {
      await copyFile(source, target, constants.COPYFILE_FICLONE)
      await chmod(target, (await lstat(source)).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}
