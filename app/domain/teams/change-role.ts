import { writeEntry } from '#audit'
import type { Role } from '#organisers'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isLastOwner, isOwner, lockTeam } from './lock-team.ts'
import { tellOwners } from './tell-owners.ts'
import { withdrawTheirs } from './withdraw-invitation.ts'

export type ChangeRoleOutcome =
  | { outcome: 'changed' }
  | { outcome: 'last-owner' }
  | { outcome: 'no-such-member' }
  | { outcome: 'not-an-owner' }

type Change = { teamId: string; by: string; organiserId: string; role: Role }

/**
 * Gives a member another role; an owner may step down like this too. The last owner stays one. Whenever an owner is
 * made or unmade, every owner of before and after is told by email, but for whoever did it.
 */
export async function changeRole(
  db: Db,
  keys: Keys,
  { teamId, by, organiserId, role }: Change,
  at: Instant = databaseTime,
): Promise<ChangeRoleOutcome> {
  return db.transaction().execute(async (tx) => {
    const members = await lockTeam(tx, teamId)
    if (!isOwner(members, by)) return { outcome: 'not-an-owner' }
    const member = members.find((one) => one.organiserId === organiserId)
    if (!member) return { outcome: 'no-such-member' }
    if (member.role === role) return { outcome: 'changed' }
    if (isLastOwner(members, organiserId)) return { outcome: 'last-owner' }
    await tx
      .updateTable('memberships')
      .set({ role })
      .where('team_id', '=', teamId)
      .where('organiser_id', '=', organiserId)
      .execute()
    const facts = { member: member.name, from: member.role, to: role }
    const entryId = await writeEntry(tx, { teamId, organiserId: by, deed: 'changedRole', facts }, at)
    if (member.role === 'owner' && by !== organiserId) await withdrawTheirs(tx, teamId, organiserId, at)
    if (member.role === 'owner' || role === 'owner')
      await tellOwners(tx, keys, { teamId, entryId, but: by, also: [organiserId] }, at)
    return { outcome: 'changed' }
  })
}
