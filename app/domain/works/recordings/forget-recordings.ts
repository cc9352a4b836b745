import { sql } from 'kysely'
import type { Files } from '#files'
import type { Db } from '#db/connection.ts'
import { recordingKey } from '../album/recording-key.ts'

/**
 * Removes what is left of recordings whose time is over: lines of uploads that never arrived, those of people who have left for
 * good, and every file without a line that wants it. A file is only looked at after its line: what arrives meanwhile stays.
 */
export async function forgetRecordings(db: Db, files: Files): Promise<void> {
  const keys = await files.list('recordings/')
  await sql`
    delete from recordings
     where (state = 'arriving' and added_at < now() - interval '1 hour')
        or exists (select from signatures where signatures.id = signature_id
                                             and state = 'removed' and restorable_until is null)`.execute(db)
  const wanted = await db
    .selectFrom('recordings')
    .select('id')
    .where('declined_at', 'is', null)
    .where((eb) => eb.or([eb('verdict', 'is', null), eb('verdict', '=', 'quiet')]))
    .execute()
  const kept = new Set(wanted.map(({ id }) => recordingKey(id)))
  for (const key of keys) if (!kept.has(key)) await files.remove(key)
}
