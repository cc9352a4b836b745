import { writeEntry } from '#audit'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Makes a team with one member, its first owner, and returns its id. `name` comes from `readTeamName`. */
export async function makeTeam(
  db: Db,
  { organiserId, name }: { organiserId: string; name: string },
  at: Instant = databaseTime,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const id = newId()
    await tx.insertInto('teams').values({ id, name, created_at: at }).execute()
    await tx
      .insertInto('memberships')
      .values({ team_id: id, organiser_id: organiserId, role: 'owner', since: at })
      .execute()
    await writeEntry(tx, { teamId: id, organiserId, deed: 'madeTeam', facts: { team: name } }, at)
    return id
  })
}
