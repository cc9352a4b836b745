import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type SeenSession = { id: string; browser: string; createdAt: Date; seenAt: Date }

/** Where an organiser is signed in, the browser seen last first. */
export async function listSessions(
  db: Db,
  organiserId: string,
  at: Instant = databaseTime,
): Promise<SeenSession[]> {
  return db
    .selectFrom('desk_sessions')
    .select(['id', 'browser', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('organiser_id', '=', organiserId)
    .where('seen_at', '>', idleSince(at))
    .where('created_at', '>', oldest(at))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Deletes sessions that open nothing any more. */
export async function forgetSessions(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('desk_sessions')
    .where((eb) => eb.or([eb('seen_at', '<=', idleSince(at)), eb('created_at', '<=', oldest(at))]))
    .execute()
}

const idleSince = (at: Instant) => sql<Date>`${at} - make_interval(secs => ${limits.desk.idleSeconds})`
const oldest = (at: Instant) => sql<Date>`${at} - make_interval(secs => ${limits.desk.longestSeconds})`
