import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Whether a session's passkey was used just now, as grave deeds want it (TRUST I-05: five minutes). */
export const provenSince = (at: Instant) =>
  sql<boolean>`coalesce(proven_at > ${at} - make_interval(secs => ${limits.desk.provenSeconds}), false)`

/** Whether one session has proven itself with its passkey within the last minutes; false also where it is over. */
export async function isProven(db: Db, sessionId: string, at: Instant = databaseTime): Promise<boolean> {
  const session = await db
    .selectFrom('desk_sessions')
    .select(provenSince(at).as('proven'))
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return session?.proven ?? false
}

/**
 * Whether a session may change what signs its organiser in: with a passkey used just now, or for an hour after a
 * recovery code let it in without one, because a new passkey is what it came for.
 */
export async function mayChangePasskeys(
  db: Db,
  sessionId: string,
  at: Instant = databaseTime,
): Promise<boolean> {
  const session = await db
    .selectFrom('desk_sessions')
    .select(
      sql<boolean>`${provenSince(at)} or (proven_at is null
        and created_at > ${at} - make_interval(secs => ${limits.desk.enrolmentSeconds}))`.as('allowed'),
    )
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return session?.allowed ?? false
}

/** Notes that a session's organiser has used a passkey in it. A demonstration's, proven for good, stays so. */
export async function markProven(db: Db, sessionId: string, at: Instant = databaseTime): Promise<void> {
  await db
    .updateTable('desk_sessions')
    .set({ proven_at: sql<Date>`greatest(proven_at, ${at})` })
    .where('id', '=', sessionId)
    .execute()
}
