import type { Role } from '#organisers'
import type { Tx } from '#db/connection.ts'

export type LockedMember = { organiserId: string; name: string; role: Role }

/**
 * The members of a team, none of whom can come, go or change before the transaction ends: every deed that touches the
 * members begins here, so that of two owners who demote each other at once, one remains. Throws when there is no such team.
 */
export async function lockTeam(tx: Tx, teamId: string): Promise<LockedMember[]> {
  await tx
    .selectFrom('teams')
    .select('id')
    .where('id', '=', teamId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  // A statement of its own: it sees what those who held the lock before have committed.
  return tx
    .selectFrom('memberships')
    .innerJoin('organisers', 'organisers.id', 'memberships.organiser_id')
    .select(['organiser_id as organiserId', 'name', 'role'])
    .where('team_id', '=', teamId)
    .execute()
}

/** Whether somebody owns the team that is locked. Who was an owner when the page was opened may be none any more. */
export const isOwner = (members: LockedMember[], organiserId: string) =>
  members.some((member) => member.organiserId === organiserId && member.role === 'owner')

/** Whether a team would be without an owner if it lost this one. */
export const isLastOwner = (members: LockedMember[], organiserId: string) =>
  isOwner(members, organiserId) && members.filter(({ role }) => role === 'owner').length === 1
