import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Files } from '#files'

/**
 * Fetches the stored files a build reads into its own folder; where each lies, by key. One that is gone, as a recording is whose person
 * took it back, is not among them: its builder knows what to make without it.
 */
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
    if (!stored) continue
    const path = join(here, String(place))
    await pipeline(stored.stream, createWriteStream(path))
    taken[key] = path
  }
  return taken
}
