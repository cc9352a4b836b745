import type { Role } from '#organisers'
import { hashTicket } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { invitationState, type InvitationState } from './invitation-state.ts'

export type FoundInvitation = {
  teamId: string
  team: string
  role: Role
  /** The name of whoever invites; null for somebody whose account is gone. */
  invitedBy: string | null
  state: InvitationState
}

/** The invitation that a link leads to, with what may be said of it to whoever holds the link: never the address. */
export async function findInvitation(
  db: Db,
  ticket: string,
  at: Instant = databaseTime,
): Promise<FoundInvitation | undefined> {
  return db
    .selectFrom('team_invitations as invitation')
    .innerJoin('teams', 'teams.id', 'invitation.team_id')
    .leftJoin('organisers as host', 'host.id', 'invitation.invited_by')
    .select([
      'invitation.team_id as teamId',
      'teams.name as team',
      'invitation.role',
      'host.name as invitedBy',
      invitationState(at).as('state'),
    ])
    .where('invitation.ticket_hash', '=', hashTicket(ticket))
    .executeTakeFirst()
}
