import type { Files } from '#files'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { keyOf } from './file-key.ts'
import { recordingLost, someoneLeft } from './who-left.ts'

/**
 * Removes for good every stored file with the name or the sound of somebody who has left, and whatever lies under an edition that was
 * cancelled or is gone with its campaign. First it is written down and then done, so that a crash between leaves work and
 * no lie.
 */
export async function forgetFiles(db: Db, files: Files, at: Instant = databaseTime): Promise<void> {
  const closed = await db
    .updateTable('edition_files')
    .set({ gone_at: at })
    .where('gone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('with_names', '=', true), someoneLeft('edition_files.edition_id')]),
        eb.and([eb('name', 'not like', 'cover%'), recordingLost('edition_files.edition_id')]),
      ]),
    )
    .returning(['edition_id as editionId', 'name'])
    .execute()
  for (const { editionId, name } of closed) await files.remove(keyOf(editionId, name))

  const kept = new Set(await keysThatStay(db))
  const underWay = await db
    .selectFrom('editions')
    .select('id')
    .where('state', 'in', ['waiting', 'building'])
    .execute()
  for (const key of await files.list('editions/')) {
    const building = underWay.some(({ id }) => key.startsWith(keyOf(id, '')))
    if (!kept.has(key) && !building) await files.remove(key)
  }
}

async function keysThatStay(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('edition_files')
    .select(['edition_id as id', 'name'])
    .where('gone_at', 'is', null)
    .execute()
  return rows.map(({ id, name }) => keyOf(id, name))
}
