import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BuiltFile } from './release.ts'

/** Reads a file of a release through once, for its length and its SHA-256. */
export async function hashFile(folder: string, path: string): Promise<BuiltFile> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(join(folder, path)), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length
      hash.update(chunk)
    }
  })
  return { path, bytes, sha256: hash.digest('hex') }
}
