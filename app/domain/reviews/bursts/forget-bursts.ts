import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Forgets who was in a burst that was decided about, once that cannot be undone; and bursts themselves when nothing like
 * them was seen for a week, but for those that still hold somebody.
 */
export async function forgetBursts(db: Db, at: Instant = databaseTime): Promise<void> {
  await sql`
    delete from burst_names using bursts
     where bursts.id = burst_id and bursts.state in ('let-through', 'decided')
       and bursts.seen_at < ${at} - make_interval(secs => ${limits.review.keptSeconds})
       and not exists (select from reviews where reviews.id = bursts.review_id and reviews.state in ('running', 'undoing'))`.execute(
    db,
  )
  await db
    .deleteFrom('bursts')
    .where('state', '<>', 'held')
    .where('seen_at', '<', sql<Date>`${at} - make_interval(secs => ${limits.bursts.trustedSeconds})`)
    .execute()
}
