import { writeEntry } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

type Export = { teamId: string; campaignId: string; organiserId: string }

/** Writes down that somebody took the public list, or everything, before the first line of it goes out. */
export async function noteExport(
  db: Db,
  export_: Export,
  deed: 'tookPublicList' | 'tookEverything',
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute((tx) => writeEntry(tx, { ...export_, deed }, at))
}
