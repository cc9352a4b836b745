import type { Role } from '#organisers'
import { unseal, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { invitationState, invitationUntil } from './invitation-state.ts'

export type Invitation = {
  id: string
  address: string
  role: Role
  until: Date
  /** It has waited too long, and opens nothing any more. */
  late: boolean
}

/** The invitations of a team that nobody has answered, the newest first, with their addresses: for its owners only. */
export async function listInvitations(
  db: Db,
  keys: Keys,
  teamId: string,
  at: Instant = databaseTime,
): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('team_invitations as invitation')
    .select(['id', 'role', 'address_sealed', invitationUntil.as('until'), invitationState(at).as('state')])
    .where('team_id', '=', teamId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ id, role, address_sealed, until, state }) => ({
    id,
    address: unseal(keys, `team_invitations/${id}`, address_sealed),
    role,
    until,
    late: state === 'late',
  }))
}
