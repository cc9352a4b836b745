import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** A campaign's title in the wanted language or else in its own; also of one that nobody can see yet. */
export async function titleOf(
  db: Db,
  campaignId: string,
  wanted: string,
): Promise<{ title: string; locale: string; slug: string } | undefined> {
  return db
    .selectFrom('campaigns')
    .innerJoin('campaign_titles as titled', 'titled.campaign_id', 'campaigns.id')
    .select(['titled.title', 'titled.locale', 'campaigns.slug'])
    .where('campaigns.id', '=', campaignId)
    .orderBy(sql`titled.locale <> ${wanted}`)
    .orderBy(sql`titled.locale <> campaigns.default_locale`)
    .limit(1)
    .executeTakeFirst()
}
