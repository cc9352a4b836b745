import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Files } from '#files'

/** Fetches the stored files a build reads into its own folder; where each lies, by key. A missing one is a bug, and thrown. */
export async function takeInputs(
  files: Files,
  keys: string[],
  folder: string,
): Promise<Record<string, string>> {
  const here = join(folder, 'inputs')
  await mkdir(here)
  const taken: Record<string, string> = {}
  for (const [place, key] of [...new Set(keys)].entries()) {
    const stored = await files.read(key)
    if (!stored) throw new Error(`an edition needs a stored file that is not there: ${key}`)
    const path = join(here, String(place))
    await pipeline(stored.stream, createWriteStream(path))
    taken[key] = path
  }
  return taken
}
