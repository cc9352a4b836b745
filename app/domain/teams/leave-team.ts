import { writeEntry } from '#audit'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isLastOwner, lockTeam } from './lock-team.ts'
import { tellOwners } from './tell-owners.ts'

export type LeaveOutcome = { outcome: 'left' } | { outcome: 'last-owner' }

/** Takes somebody out of a team by their own wish; leaving twice changes nothing. The last owner cannot leave. */
export async function leaveTeam(
  db: Db,
  keys: Keys,
  { teamId, organiserId }: { teamId: string; organiserId: string },
  at: Instant = databaseTime,
): Promise<LeaveOutcome> {
  return db.transaction().execute(async (tx) => {
    const members = await lockTeam(tx, teamId)
    const member = members.find((one) => one.organiserId === organiserId)
    if (!member) return { outcome: 'left' }
    if (isLastOwner(members, organiserId)) return { outcome: 'last-owner' }
    await tx
      .deleteFrom('memberships')
      .where('team_id', '=', teamId)
      .where('organiser_id', '=', organiserId)
      .execute()
    const { role } = member
    const entryId = await writeEntry(tx, { teamId, organiserId, deed: 'leftTeam', facts: { role } }, at)
    if (role === 'owner') await tellOwners(tx, keys, { teamId, entryId, but: organiserId }, at)
    return { outcome: 'left' }
  })
}
