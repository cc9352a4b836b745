import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type PublishedUpdate = { number: number; locale: string; title: string; publishedAt: Date }

const FEED_NEWEST = 50

const published = (db: Db) =>
  db
    .selectFrom('updates as written')
    .select([
      sql<number>`written.number`.as('number'),
      'written.locale',
      'written.title',
      sql<Date>`written.published_at`.as('publishedAt'),
    ])
    .where('published_at', 'is not', null)
    .where('hidden_at', 'is', null)

/** A campaign's news as anyone may read it, newest first: `most` of them, from before a number on. */
export async function listPublished(
  db: Db,
  campaignId: string,
  { before, most = limits.updates.perPage }: { before?: number; most?: number } = {},
): Promise<{ updates: PublishedUpdate[]; next: number | null }> {
  const rows = await published(db)
    .where('campaign_id', '=', campaignId)
    .$if(before !== undefined, (query) => query.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(most + 1)
    .execute()
  const updates = rows.slice(0, most)
  return { updates, next: rows.length > most ? updates.at(-1)!.number : null }
}

/** One update that anyone may read, with its words. */
export async function findPublished(db: Db, campaignId: string, number: number) {
  return published(db)
    .select('body')
    .where('campaign_id', '=', campaignId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The newest news of all campaigns that anyone may see, fifty at most: for the feed. */
export async function newestUpdates(db: Db, at: Instant = databaseTime) {
  return published(db)
    .innerJoin('campaigns', 'campaigns.id', 'written.campaign_id')
    .select(['campaigns.slug', 'campaigns.organiser', sql<string>`left(written.body, 2000)`.as('body')])
    .where('campaigns.state', 'in', ['open', 'closed'])
    .where(sql<boolean>`campaigns.opens_at <= ${at}`)
    .orderBy('published_at', 'desc')
    .limit(FEED_NEWEST)
    .execute()
}

export type FeedUpdate = Awaited<ReturnType<typeof newestUpdates>>[number]
