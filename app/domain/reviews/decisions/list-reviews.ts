import { sql } from 'kysely'
import { nameOfReason } from '#signatures'
import type { Db } from '#db/connection.ts'
import type { ReviewState } from './find-review.ts'
import type { ReviewDeed } from '../conditions/read-decision.ts'

const MOST = 30

/** A campaign's reviews, newest first: what waits for a second person, what runs, what can still be undone. */
export async function listReviews(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('reviews')
    .leftJoin('organisers', 'organisers.id', 'reviews.decided_by')
    .select([
      'reviews.id',
      sql<Exclude<ReviewState, 'drafted'>>`state`.as('state'),
      sql<ReviewDeed>`deed`.as('deed'),
      'reason',
      'found',
      'reached',
      'drafted_at as at',
      'organisers.name as who',
    ])
    .where('campaign_id', '=', campaignId)
    .where('state', '<>', 'drafted')
    .orderBy('drafted_at', 'desc')
    .orderBy('reviews.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ reason, ...review }) => ({ ...review, reason: nameOfReason(reason) }))
}
