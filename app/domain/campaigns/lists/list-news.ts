import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Campaign } from '../find-campaign.ts'
import { campaignsInWords } from '../in-words.ts'

/** A campaign that opened or closed, and when. */
export type News = { event: 'opened' | 'closed'; at: Date } & Pick<
  Campaign,
  'slug' | 'organiser' | 'count' | 'locale' | 'title' | 'context'
>

const NEWEST = 50

/** What has opened and what has closed, newest first, fifty at most, in the wanted language where there are words in it. */
export async function listNews(db: Db, wanted: string, at: Instant = databaseTime): Promise<News[]> {
  const campaigns = await campaignsInWords(db, wanted, at)
    .where('campaigns.state', 'in', ['open', 'closed'])
    .where(sql<boolean>`campaigns.opens_at <= ${at}`)
    .orderBy(
      sql`case when campaigns.closes_at <= ${at} then campaigns.closes_at else campaigns.opens_at end`,
      'desc',
    )
    .orderBy('campaigns.slug')
    .limit(NEWEST)
    .execute()
  return campaigns
    .flatMap(({ phase, opensAt, closesAt, asOf, slug, organiser, count, locale, title, context }) => {
      const of = { slug, organiser, count, locale, title, context }
      const opened: News = { event: 'opened', at: opensAt, ...of }
      return phase === 'closed'
        ? [{ event: 'closed', at: closesAt ?? asOf, ...of } satisfies News, opened]
        : [opened]
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, NEWEST)
}
