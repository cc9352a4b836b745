import { endSessionOf, endSessionsOf } from '#organisers'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { noteDeed } from './note-deed.ts'

/** Signs an organiser out everywhere, this browser included, and tells their mailbox. */
export async function signOutEverywhere(
  db: Db,
  keys: Keys,
  organiserId: string,
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await endSessionsOf(tx, organiserId)
    await noteDeed(tx, keys, { organiserId, deed: 'endedSessions' }, at)
  })
}

/** Signs one other browser of an organiser out. */
export async function signOutElsewhere(
  db: Db,
  keys: Keys,
  { organiserId, sessionId }: { organiserId: string; sessionId: string },
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await endSessionOf(tx, organiserId, sessionId))) return
    await noteDeed(tx, keys, { organiserId, deed: 'endedSession' }, at)
  })
}
