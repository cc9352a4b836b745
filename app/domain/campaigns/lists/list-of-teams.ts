import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { phaseAt, type Phase } from '../in-words.ts'

export type TeamCampaign = {
  slug: string
  teamId: string
  phase: Phase
  title: string
  locale: string
  count: number
  goal: number | null
}

/**
 * The campaigns of some teams, drafts, private and withdrawn ones too, the newest first; titles in the wanted language or their own. A
 * draft that has no title yet has an empty one.
 */
export async function listOfTeams(
  db: Db,
  teamIds: string[],
  wanted: string,
  at: Instant = databaseTime,
): Promise<TeamCampaign[]> {
  if (teamIds.length === 0) return []
  return db
    .selectFrom('campaigns')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('campaign_titles as titled')
          .select(['titled.title', 'titled.locale'])
          .whereRef('titled.campaign_id', '=', 'campaigns.id')
          .orderBy(sql`titled.locale <> ${wanted}`)
          .orderBy(sql`titled.locale <> campaigns.default_locale`)
          .limit(1)
          .as('words'),
      (join) => join.onTrue(),
    )
    .leftJoin('drafts', 'drafts.campaign_id', 'campaigns.id')
    .leftJoin('campaign_counts as counted', 'counted.campaign_id', 'campaigns.id')
    .select([
      'campaigns.slug',
      sql<string>`campaigns.team_id`.as('teamId'),
      phaseAt(at).as('phase'),
      sql<string>`coalesce(words.title, drafts.fields ->> ('title.' || (drafts.fields ->> 'language')), '')`.as(
        'title',
      ),
      sql<string>`coalesce(words.locale, drafts.fields ->> 'language', campaigns.default_locale)`.as(
        'locale',
      ),
      sql<number>`coalesce(counted.standing, 0)`.as('count'),
      'campaigns.goal',
    ])
    .where('campaigns.team_id', 'in', teamIds)
    .where('campaigns.state', '<>', 'discarded')
    .orderBy('campaigns.created_at', 'desc')
    .orderBy('campaigns.slug')
    .execute()
}
