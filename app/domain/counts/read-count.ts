import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** The number a campaign shows, as of its newest placed event. */
export type Count = { campaign: string; count: number; asOf: Date; goal: number | null }

/** The same with the place in the log that it is true of; every later number has a higher one. */
export type PlacedCount = Count & { index: number }

const visible = (db: Db) =>
  db
    .selectFrom('campaigns')
    .leftJoin('campaign_counts', 'campaign_counts.campaign_id', 'campaigns.id')
    .select((eb) => [
      'slug as campaign',
      eb.fn.coalesce('standing', sql<number>`0`).as('count'),
      eb.fn.coalesce('as_of', 'created_at').as('asOf'),
      'goal',
    ])
    .where('state', 'in', ['open', 'closed', 'archived'])

/** Undefined for a campaign nobody may see. */
export async function readCount(db: Db, slug: string): Promise<Count | undefined> {
  return visible(db).where('slug', '=', slug).executeTakeFirst()
}

/** The counts that have moved since a place in the log, that place included; with 0, all of them. */
export async function readCountsSince(db: Db, index: number): Promise<PlacedCount[]> {
  return visible(db)
    .select('last_index as index')
    .where('last_index', '>=', index)
    .$narrowType<{ index: number }>()
    .execute()
}
