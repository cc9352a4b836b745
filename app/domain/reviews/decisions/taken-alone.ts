import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * How many names of a campaign one organiser has taken from its count or its list alone within a day: struck, or hidden
 * though they were shown. What was undone, what a second person agreed to, and what was held already and only hidden,
 * are none of them. Many small decisions are one large one (TRUST A-16).
 */
export async function takenAlone(
  db: Db,
  { campaignId, organiserId }: { campaignId: string; organiserId: string },
  at: Instant = databaseTime,
): Promise<number> {
  const { names } = await db
    .selectFrom('reviews')
    .innerJoin('reviewed_names as named', 'named.review_id', 'reviews.id')
    .select((eb) => eb.fn.countAll<number>().as('names'))
    .where('campaign_id', '=', campaignId)
    .where('decided_by', '=', organiserId)
    .where('seconded_by', 'is', null)
    .where('reviews.state', '=', 'done')
    .where('done_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.review.aloneSeconds})`)
    .where('named.state', '=', 'reached')
    .where((eb) =>
      eb.or([
        eb('reviews.deed', '=', 'strike'),
        eb.and([eb('reviews.deed', '=', 'hide'), eb('named.was', 'is', null)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return names
}
