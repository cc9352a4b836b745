import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { invitationState } from './invitation-state.ts'
import { invitationTicket } from './invitation-ticket.ts'

/** What the email of an invitation needs; undefined when it was taken back before the email's turn came. */
export async function invitationToSend(
  db: Db,
  keys: Keys,
  id: string,
  at: Instant = databaseTime,
): Promise<{ ticket: string; role: string } | undefined> {
  const found = await db
    .selectFrom('team_invitations as invitation')
    .select(['role', invitationState(at).as('state')])
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.state === 'open' ? { ticket: invitationTicket(keys, id), role: found.role } : undefined
}
