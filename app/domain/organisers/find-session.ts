import { sql } from 'kysely'
import { limits } from '#limits'
import { hashTicket } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A browser that is signed in, and who sits before it. */
export type DeskSession = {
  id: string
  organiserId: string
  name: string
  teams: { id: string; name: string; role: string }[]
}

/**
 * The session of a ticket, and notes that it was seen. Undefined once it has been idle for too long or is too old
 * (TRUST I-03: half an hour and twelve hours; the numbers are in `limits`).
 */
export async function findSession(
  db: Db,
  ticket: string,
  at: Instant = databaseTime,
): Promise<DeskSession | undefined> {
  const { idleSeconds, longestSeconds } = limits.desk
  const session = await db
    .updateTable('desk_sessions')
    .set({ seen_at: at })
    .where('ticket_hash', '=', hashTicket(ticket))
    .where('seen_at', '>', sql<Date>`${at} - make_interval(secs => ${idleSeconds})`)
    .where('created_at', '>', sql<Date>`${at} - make_interval(secs => ${longestSeconds})`)
    .returning(['id', 'organiser_id as organiserId'])
    .executeTakeFirst()
  if (!session) return undefined
  const { name } = await db
    .selectFrom('organisers')
    .select('name')
    .where('id', '=', session.organiserId)
    .executeTakeFirstOrThrow()
  const teams = await db
    .selectFrom('memberships')
    .innerJoin('teams', 'teams.id', 'memberships.team_id')
    .select(['teams.id', 'teams.name', 'memberships.role'])
    .where('memberships.organiser_id', '=', session.organiserId)
    .orderBy('teams.name')
    .orderBy('teams.id')
    .execute()
  return { ...session, name, teams }
}
