import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { open, rename, rm, rmdir, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from './open-world.ts'

const SIZE = '96m'
const BALLAST = 'ballast'

/** Why a small file system cannot be made here, or undefined where it can. */
export function cannotMount(): string | undefined {
  if (process.geteuid!() !== 0) return 'a small file system needs root'
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'root may not mount a file system here'
  } finally {
    rmdirSync(folder)
  }
}

/** Puts the primary's tables, and nothing else of it, on a file system of 96 megabytes until the world is healed. */
export async function moveToSmallDisk(world: World): Promise<void> {
  const { primary } = world.databases
  const { identity } = primary.cluster.user
  const [base, aside] = [primary.file('base'), primary.file('base.aside')]
  const owner = 'uid' in identity ? `,uid=${identity.uid},gid=${identity.gid}` : ''
  const copyAll = (from: string, to: string) => execFileSync('cp', ['-a', `${from}/.`, to])

  await primary.stop()
  await rename(base, aside)
  execFileSync('mkdir', [base])
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700${owner}`, 'tmpfs', base])
  copyAll(aside, base)
  await primary.start()
  world.afterwards(async () => {
    await primary.stop()
    await rm(aside, { recursive: true })
    execFileSync('mkdir', ['-m', '0700', aside])
    if ('uid' in identity) execFileSync('chown', [`${identity.uid}:${identity.gid}`, aside])
    copyAll(base, aside)
    execFileSync('umount', [base])
    await rmdir(base)
    await rename(aside, base)
    await primary.start()
  })
}

/** Fills it to the last byte. Returns the deed that makes room again. */
export async function fillDisk({ databases: { primary } }: World): Promise<() => Promise<void>> {
  const path = join(primary.file('base'), BALLAST)
  const ballast = await open(path, 'w')
  const { bavail, bsize } = await statfs(primary.file('base'))
  const block = Buffer.alloc(bsize)
  try {
    for (let left = bavail; left > 0; left--) await ballast.write(block)
  } catch {
    // Full a little earlier than it said.
  }
  await ballast.close()
  return () => rm(path)
}
