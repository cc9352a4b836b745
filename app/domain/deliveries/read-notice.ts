import { sql } from 'kysely'
import type { Entry } from '#audit'
import type { Db } from '#db/connection.ts'

/** The entry of somebody's own account that an email tells of. */
export async function readAccountNotice(db: Db, entryId: string) {
  return db
    .selectFrom('audit_entries')
    .select(['deed', 'at'])
    .where('id', '=', entryId)
    .where('account_id', 'is not', null)
    .executeTakeFirst()
}

/** The entry of a team's log that an email tells of. */
export async function readNotice(db: Db, entryId: string) {
  return db
    .selectFrom('audit_entries as entry')
    .innerJoin('teams', 'teams.id', 'entry.team_id')
    .leftJoin('organisers', 'organisers.id', 'entry.organiser_id')
    .select([
      'entry.deed',
      'entry.why',
      'entry.at',
      'teams.id as teamId',
      'teams.name as team',
      'organisers.name as who',
      sql<Entry['facts']>`entry.facts`.as('facts'),
    ])
    .where('entry.id', '=', entryId)
    .executeTakeFirst()
}
