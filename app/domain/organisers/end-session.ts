import { hashTicket } from '#secrets'
import type { Db } from '#db/connection.ts'

/** Signs a browser out. What its ticket opened is closed from the next request on. */
export async function endSession(db: Db, ticket: string): Promise<void> {
  await db.deleteFrom('desk_sessions').where('ticket_hash', '=', hashTicket(ticket)).execute()
}

/** Signs one of an organiser's browsers out from another. False, and nothing ends, when the session is not theirs. */
export async function endSessionOf(db: Db, organiserId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('desk_sessions')
    .where('organiser_id', '=', organiserId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Signs an organiser out everywhere, except where `but` says. */
export async function endSessionsOf(db: Db, organiserId: string, but?: string): Promise<void> {
  await db
    .deleteFrom('desk_sessions')
    .where('organiser_id', '=', organiserId)
    .$if(but !== undefined, (query) => query.where('id', '<>', but!))
    .execute()
}
