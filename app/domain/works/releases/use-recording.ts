import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { countTracks, trackField } from '../album/album-fields.ts'
import { changeAlbum } from './change-album.ts'

/** Makes a track of a quiet recording: its length, and where and by whom it was made as its person said. Written down in the log. */
export async function useRecording(
  db: Db,
  { id, track, ...by }: By & { id: string; /** From 0. */ track: number },
  at: Instant = databaseTime,
): Promise<{ outcome: 'used' | 'no-such-recording' | 'no-such-track' }> {
  const found = await db
    .selectFrom('recordings')
    .leftJoin('signatures', 'signatures.id', 'recordings.signature_id')
    .select(['recordings.id', 'place', 'recorded_by as recordedBy', 'seconds'])
    .where(sql<boolean>`recordings.id::text = ${id}`)
    .where('recordings.campaign_id', '=', by.campaignId)
    .where('verdict', '=', 'quiet')
    .where('declined_at', 'is', null)
    .where((eb) => eb.or([eb('signature_id', 'is', null), eb('signatures.state', '=', 'standing')]))
    .executeTakeFirst()
  if (!found) return { outcome: 'no-such-recording' }
  let used = false
  await changeAlbum(db, by, (fields) => {
    used = track < countTracks(fields)
    if (!used) return fields
    return {
      ...fields,
      [trackField(track, 'source')]: 'recording',
      [trackField(track, 'recording')]: found.id,
      [trackField(track, 'seconds')]: String(Math.round(found.seconds! * 10) / 10),
      [trackField(track, 'place')]: found.place,
      [trackField(track, 'recordedBy')]: found.recordedBy,
    }
  })
  if (!used) return { outcome: 'no-such-track' }
  const entry = { ...by, deed: 'usedRecording', facts: { track: track + 1 } } as const
  await db.transaction().execute((tx) => writeEntry(tx, entry, at))
  return { outcome: 'used' }
}
