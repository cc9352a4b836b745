import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Writes down that somebody took the public list, or everything, before the first line of it goes out. */
export async function noteExport(
  db: Db,
  by: By,
  deed: 'tookPublicList' | 'tookEverything',
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute((tx) => writeEntry(tx, { ...by, deed }, at))
}
