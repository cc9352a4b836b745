import { writeEntry } from '#audit'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isLastOwner, isOwner, lockTeam } from './lock-team.ts'
import { tellOwners } from './tell-owners.ts'
import { withdrawTheirs } from './withdraw-invitation.ts'

export type RemoveOutcome =
  | { outcome: 'removed' }
  | { outcome: 'last-owner' }
  | { outcome: 'no-such-member' }
  | { outcome: 'not-an-owner' }

type Removal = { teamId: string; by: string; organiserId: string; why?: string }

/**
 * Takes a member out of a team: from the next request on they see nothing of it, and the invitations they sent open
 * nothing. The last owner stays. When an owner is removed, every owner is told by email, the removed one too.
 */
export async function removeMember(
  db: Db,
  keys: Keys,
  { teamId, by, organiserId, why }: Removal,
  at: Instant = databaseTime,
): Promise<RemoveOutcome> {
  return db.transaction().execute(async (tx) => {
    const members = await lockTeam(tx, teamId)
    if (!isOwner(members, by)) return { outcome: 'not-an-owner' }
    const member = members.find((one) => one.organiserId === organiserId)
    if (!member) return { outcome: 'no-such-member' }
    if (isLastOwner(members, organiserId)) return { outcome: 'last-owner' }
    await tx
      .deleteFrom('memberships')
      .where('team_id', '=', teamId)
      .where('organiser_id', '=', organiserId)
      .execute()
    const facts = { member: member.name, role: member.role }
    const entryId = await writeEntry(tx, { teamId, organiserId: by, deed: 'removedMember', facts, why }, at)
    await withdrawTheirs(tx, teamId, organiserId, at)
    if (member.role === 'owner')
      await tellOwners(tx, keys, { teamId, entryId, but: by, also: [organiserId] }, at)
    return { outcome: 'removed' }
  })
}
