import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import type { By } from '#audit'
import type { Files } from '#files'
import { newId } from '#db/new-id.ts'
import type { Db } from '#db/connection.ts'
import { coverKey } from '../album/cover-key.ts'
import { drawCover, type CoverOutcome } from '../album/cover/draw-cover.ts'
import { changeAlbum } from './change-album.ts'

export type KeepCoverOutcome = { outcome: 'kept' | Exclude<CoverOutcome['outcome'], 'drawn'> | 'disk-full' }

/** Draws an album's picture anew from an upload and keeps it. Earlier editions keep theirs. */
export async function keepCover(db: Db, files: Files, by: By, file: Buffer): Promise<KeepCoverOutcome> {
  const drawn = await drawCover(file)
  if (drawn.outcome !== 'drawn') return { outcome: drawn.outcome }
  const id = newId()
  const folder = await mkdtemp(join(tmpdir(), 'cover-'))
  try {
    for (const size of ['large', 'small'] as const) {
      const path = join(folder, size)
      await writeFile(path, drawn.cover[size])
      await files.put(coverKey(id, size), path)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { outcome: 'disk-full' }
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await changeAlbum(db, by, (fields) => ({ ...fields, cover: id }))
  return { outcome: 'kept' }
}
