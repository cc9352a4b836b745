import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { nameOfReason } from '#signatures'
import type { Instant, Tx } from '#db/connection.ts'
import { decideBurst, reopenBurst } from './settle-burst.ts'

const entries = {
  show: 'showedNames',
  hide: 'hidNames',
  strike: 'struckNames',
  watch: 'heldWatched',
} as const

/** Ends a review that has no names left to do, and writes its entry in the team's log. */
export async function finish(tx: Tx, reviewId: string, at: Instant): Promise<void> {
  const review = await tx
    .updateTable('reviews')
    .from('campaigns')
    .whereRef('campaigns.id', '=', 'reviews.campaign_id')
    .where('reviews.id', '=', reviewId)
    .set({
      state: sql<string>`case reviews.state when 'undoing' then 'undone' else 'done' end`,
      done_at: sql<Date>`case reviews.state when 'undoing' then done_at else ${at} end`,
    })
    .returning([
      'reviews.state',
      'deed',
      'reason',
      'why',
      'reached',
      'found',
      'decided_by',
      'undone_by',
      'campaign_id',
      'team_id',
      sql<number>`(select count(*) from reviewed_names where review_id = reviews.id and state = 'undone')`.as(
        'undone',
      ),
    ])
    .executeTakeFirstOrThrow()
  if (review.state === 'undone') await reopenBurst(tx, reviewId)
  else await decideBurst(tx, reviewId)
  // A campaign without a team has nobody to read its log; and a search that found nobody did nothing.
  if (!review.team_id || (review.deed === 'watch' && review.found === 0)) return
  const undone = review.state === 'undone'
  const reason = nameOfReason(review.reason)
  await writeEntry(
    tx,
    {
      teamId: review.team_id,
      campaignId: review.campaign_id,
      organiserId: (undone ? review.undone_by : review.decided_by) ?? undefined,
      deed: undone ? 'undidReview' : entries[review.deed as keyof typeof entries],
      facts: undone
        ? { count: review.undone, review: review.deed }
        : { count: review.reached, ...(reason && { reason }) },
      why: undone ? '' : review.why,
    },
    at,
  )
}
