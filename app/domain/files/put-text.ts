import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Files, Key } from './files.ts'

/** Stores a small text under a key, whole or not at all, as `put` does; what lay there before is replaced. */
export async function putText(files: Files, key: Key, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-text-'))
  try {
    await writeFile(join(folder, 'text'), text)
    await files.put(key, join(folder, 'text'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
