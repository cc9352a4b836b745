import { writeEntry } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isOwner, lockTeam } from './lock-team.ts'

export type RenameOutcome =
  | { outcome: 'renamed' }
  | { outcome: 'not-an-owner' }
  /** Somebody else has renamed it since `was`: nothing is written, and this is its name now. */
  | { outcome: 'changed-meanwhile'; theirs: string }

/**
 * Gives a team another name, from `readTeamName`. `was` is its name when whoever renames it began: of two at once the later
 * one is told what the other wrote, and decides. The same name again changes nothing and is not logged.
 */
export async function renameTeam(
  db: Db,
  { teamId, by, name, was }: { teamId: string; by: string; name: string; was: string },
  at: Instant = databaseTime,
): Promise<RenameOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!isOwner(await lockTeam(tx, teamId), by)) return { outcome: 'not-an-owner' }
    const team = await tx
      .selectFrom('teams')
      .select('name')
      .where('id', '=', teamId)
      .executeTakeFirstOrThrow()
    if (team.name === name) return { outcome: 'renamed' }
    if (team.name !== was) return { outcome: 'changed-meanwhile', theirs: team.name }
    await tx.updateTable('teams').set({ name }).where('id', '=', teamId).execute()
    const facts = { from: team.name, to: name }
    await writeEntry(tx, { teamId, organiserId: by, deed: 'renamedTeam', facts }, at)
    return { outcome: 'renamed' }
  })
}
