import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import type { Files } from '#files'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Handing } from './read-handing.ts'

export type Photo = { image: Buffer; width: number; height: number }

/** Tells where a book was handed out, with a photograph that we have drawn anew. Returns its id. Written down in the log. */
export async function addHanding(
  db: Db,
  files: Files,
  by: By,
  { place, day, copies, photoAlt, photo }: Handing & { photo?: Photo },
  at: Instant = databaseTime,
): Promise<string> {
  const id = newId()
  const key = photo && `handings/${id}.webp`
  // Stored first: a row without its picture would be a hole in the page, a picture without its row is nothing.
  if (key) await store(files, key, photo.image)
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('book_places')
      .values({
        id,
        campaign_id: by.campaignId,
        place,
        handed_on: sql<Date>`${day}::date`,
        copies,
        photo_key: key ?? null,
        photo_alt: photo ? photoAlt : '',
        photo_width: photo?.width ?? null,
        photo_height: photo?.height ?? null,
        created_at: at,
      })
      .execute()
    await writeEntry(tx, { ...by, deed: 'addedHanding', facts: { place, copies } }, at)
  })
  return id
}

async function store(files: Files, key: string, image: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-photo-'))
  try {
    const path = join(folder, 'photo.webp')
    await writeFile(path, image)
    await files.put(key, path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
