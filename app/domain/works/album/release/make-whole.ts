import { existsSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes files whole or not at all: `make` writes each beside its place, under its name with `.part` after it, and each gets its
 * own name once the disk has it. Nothing is made when all are there: they were made whole, so that a build which was
 * ended goes on where it was.
 */
export async function makeWhole(paths: string[], make: (parts: string[]) => Promise<void>): Promise<void> {
  if (paths.every((path) => existsSync(path))) return
  for (const path of paths) await mkdir(dirname(path), { recursive: true })
  await make(paths.map((path) => `${path}.part`))
  for (const path of paths) {
    const file = await open(`${path}.part`, 'r+')
    await file.sync()
    await file.close()
    await rename(`${path}.part`, path)
  }
}
