import { sql } from 'kysely'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'
import { mayLook, type WhoAsks } from './may-look.ts'

const MOST = 50

/** Updates that wait until somebody has looked at them, of those that this organiser may look at; the oldest first. */
export function listLooks(db: Db, who: WhoAsks) {
  return waiting(db, who).orderBy('asked_at').limit(MOST).execute()
}

/** One of them, with its words; undefined when there is none, or it is not for this organiser. */
export async function findLook(db: Db, who: WhoAsks, updateId: string) {
  if (!isId(updateId)) return undefined
  return waiting(db, who)
    .select(['written.title', 'written.body', 'written.locale', 'written.number'])
    .where('update_id', '=', updateId)
    .executeTakeFirst()
}

const waiting = (db: Db, who: WhoAsks) =>
  db
    .selectFrom('update_looks')
    .innerJoin('updates as written', 'written.id', 'update_id')
    .innerJoin('campaigns', 'campaigns.id', 'written.campaign_id')
    .innerJoin('teams', 'teams.id', 'update_looks.team_id')
    .select([
      'update_id as id',
      'recipients',
      'asked_at as askedAt',
      'teams.name as team',
      'teams.created_at as teamSince',
      'campaigns.slug',
      sql<string>`(select title from campaign_titles where campaign_id = campaigns.id
        order by locale <> campaigns.default_locale limit 1)`.as('campaign'),
    ])
    .where('update_looks.state', '=', 'waiting')
    .where(mayLook(who))

export type WaitingLook = Awaited<ReturnType<typeof listLooks>>[number]
