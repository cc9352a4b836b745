import { sql } from 'kysely'
import { putText, type Files } from '#files'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { placeOf, writePage, type Erasure } from './page.ts'

const MOST_A_PAGE = 10_000

/**
 * Writes what was taken back since the last time to a page of the journal, and forgets it here. Returns how many that
 * were; 0 when there was nothing, or another process is at it. A page whose end was cut off is written anew with
 * everything that was on it: what is noted is deleted only when the page lies where it belongs. Throws where the files
 * are away, and loses nothing.
 */
export async function writeJournal(db: Db, keys: Keys, files: Files): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const journal = await tx
      .selectFrom('erasure_journal')
      .select('next_page')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!journal) return 0
    const noted = await tx
      .deleteFrom('erasures')
      .where('id', 'in', (some) => some.selectFrom('erasures').select('id').orderBy('id').limit(MOST_A_PAGE))
      .returning(['id', 'deed', 'signature_id', 'address_mac', 'recording_id'])
      .execute()
    if (noted.length === 0) return 0
    const erasures = noted
      .toSorted((one, other) => one.id - other.id)
      .map(({ deed, signature_id, address_mac, recording_id }): Erasure => {
        if (deed === 'blocked') return { deed, addressMac: address_mac! }
        if (deed === 'recording') return { deed, recordingId: recording_id! }
        return { deed: deed as 'removed', signatureId: signature_id! }
      })
    await putText(files, placeOf(journal.next_page), writePage(keys, erasures))
    await tx
      .updateTable('erasure_journal')
      .set({ next_page: sql<number>`next_page + 1` })
      .execute()
    return noted.length
  })
}
