import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** An entry of a team's log, for an email about it; undefined when it is gone. */
export async function readNotice(db: Db, entryId: string | null) {
  return db
    .selectFrom('audit_entries as entry')
    .innerJoin('teams', 'teams.id', 'entry.team_id')
    .leftJoin('organisers', 'organisers.id', 'entry.organiser_id')
    .select([
      'teams.name as team',
      'organisers.name as who',
      'entry.deed',
      sql<Record<string, string | number>>`entry.facts`.as('facts'),
    ])
    .where('entry.id', '=', entryId)
    .executeTakeFirst()
}
