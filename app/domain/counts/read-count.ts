import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type Count = { campaign: string; count: number; asOf: Date; goal: number | null }

/** The number a campaign shows, as of its newest placed event. Undefined for a campaign nobody may see. */
export async function readCount(db: Db, slug: string): Promise<Count | undefined> {
  return db
    .selectFrom('campaigns')
    .leftJoin('campaign_counts', 'campaign_counts.campaign_id', 'campaigns.id')
    .select((eb) => [
      'slug as campaign',
      eb.fn.coalesce('standing', sql<number>`0`).as('count'),
      eb.fn.coalesce('as_of', 'opens_at').as('asOf'),
      'goal',
    ])
    .where('slug', '=', slug)
    .where('state', 'in', ['open', 'closed'])
    .executeTakeFirst()
}
