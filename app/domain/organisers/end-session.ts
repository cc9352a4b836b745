import { hashTicket } from '#secrets'
import type { Db } from '#db/connection.ts'

/** Signs a browser out. What its ticket opened is closed from the next request on. */
export async function endSession(db: Db, ticket: string): Promise<void> {
  await db.deleteFrom('desk_sessions').where('ticket_hash', '=', hashTicket(ticket)).execute()
}
