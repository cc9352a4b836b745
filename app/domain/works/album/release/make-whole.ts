import { existsSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a file whole or not at all: `make` writes it beside its place, under a name ending in `.part`, and it gets its own name
 * once the disk has it. A file that is there already was made whole and is left as it is, so that a build which was ended
 * goes on where it was.
 */
export async function makeWhole(path: string, make: (part: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.part`
  await make(part)
  const file = await open(part, 'r+')
  await file.sync()
  await file.close()
  await rename(part, path)
}
