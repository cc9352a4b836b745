import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from './release.ts'

const MARK = '.made-from'

/**
 * Makes a folder this release's own. What an ended build of the very same release has left stays, so that it is not made twice;
 * what one of another left goes. Throws when there is anything in it that no build put there.
 */
export async function claimFolder(folder: string, release: Release): Promise<void> {
  await mkdir(folder, { recursive: true })
  const mark = hashOf(release)
  const there = await readFile(join(folder, MARK), 'utf8').catch(() => undefined)
  if (there === mark) return
  const names = await readdir(folder)
  if (there === undefined && names.length > 0) throw new Error(`not a folder of releases: ${folder}`)
  // The mark goes last, for with it gone we would not know the folder again.
  for (const name of names.toSorted((one) => (one === MARK ? 1 : -1)))
    await rm(join(folder, name), { recursive: true })
  await writeFile(join(folder, MARK), mark)
}

function hashOf({ cover, booklet, ...rest }: Release): string {
  const hash = createHash('sha256').update(JSON.stringify(rest))
  for (const bytes of [cover.large, cover.small, booklet ?? ''])
    hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest('hex')
}
