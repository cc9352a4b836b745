import { sql } from 'kysely'
import type { Role } from '#organisers'
import type { Db } from '#db/connection.ts'

export type Member = { organiserId: string; name: string; role: Role; since: Date }
export type Team = { id: string; name: string; members: Member[] }

/** A team and everybody in it, owners first. Throws when there is no such team: whoever asks was let in by `may`. */
export async function findTeam(db: Db, teamId: string): Promise<Team> {
  const team = await db
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('id', '=', teamId)
    .executeTakeFirstOrThrow()
  const members = await db
    .selectFrom('memberships')
    .innerJoin('organisers', 'organisers.id', 'memberships.organiser_id')
    .select(['organiser_id as organiserId', 'organisers.name', 'role', 'since'])
    .where('team_id', '=', teamId)
    .orderBy(sql`array_position(array['owner', 'editor', 'reviewer', 'viewer'], role)`)
    .orderBy('organisers.name')
    .orderBy('organiser_id')
    .execute()
  return { ...team, members }
}
