import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A campaign's place on the web: its languages, and when its words or its state were last others. */
export type PublicAddress = { slug: string; locales: string[]; changedAt: Date }

// Sitemaps hold 50,000 addresses and 50 MB (sitemaps.org); with all its languages an address takes about a kilobyte.
const MOST = 10_000

/** The campaigns that search engines may know of, the newest first, ten thousand at most. */
export async function listAddresses(db: Db, at: Instant = databaseTime): Promise<PublicAddress[]> {
  return db
    .selectFrom('campaigns')
    .select([
      'slug',
      sql<
        string[]
      >`array(select locale from campaign_titles where campaign_id = campaigns.id order by locale)`.as(
        'locales',
      ),
      sql<Date>`greatest(
        (select max(published_at) from statement_versions where campaign_id = campaigns.id),
        case when opens_at <= ${at} then opens_at end,
        case when closes_at <= ${at} then closes_at end)`.as('changedAt'),
    ])
    .where('state', 'in', ['open', 'closed', 'archived'])
    .orderBy('created_at', 'desc')
    .orderBy('slug')
    .limit(MOST)
    .execute()
}
