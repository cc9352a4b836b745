import type { By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { fieldsOf, type AlbumFields } from '../album/album-fields.ts'
import { readWork, saveWork } from '../save-work.ts'

// More than that many people saving at the same moment would be no team.
const TRIES = 10

/** Changes an album by itself, over what others save at the same moment: what is changed is not what they type. */
export async function changeAlbum(
  db: Db,
  by: By,
  change: (fields: AlbumFields) => AlbumFields,
  at: Instant = databaseTime,
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const work = await readWork(db, by.campaignId)
    const settings = change(fieldsOf(work?.settings))
    const saved = await saveWork(db, { ...by, revision: work?.revision ?? 0, settings }, at)
    if (saved.outcome === 'saved') return
  }
  throw new Error('an album was being saved by others all the time')
}
