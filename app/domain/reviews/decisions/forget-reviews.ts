import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Deletes drafts that nobody decided on within a day; of finished reviews the list of names and the words looked for,
 * which could be somebody's name; and what was reported about names, a day after it was settled or once the name is gone.
 */
export async function forgetReviews(db: Db, at: Instant = databaseTime): Promise<void> {
  const dayAgo = sql<Date>`${at} - make_interval(secs => ${limits.review.keptSeconds})`
  await db.deleteFrom('reviews').where('state', '=', 'drafted').where('drafted_at', '<', dayAgo).execute()
  const over = await db
    .updateTable('reviews')
    .set({ conditions: sql<string>`conditions - 'text' - 'ids'` })
    .where('state', 'in', ['done', 'undone', 'refused'])
    .where('done_at', '<', dayAgo)
    .where(sql<boolean>`exists (select from reviewed_names where review_id = reviews.id)`)
    .returning('id')
    .execute()
  for (const { id } of over) await db.deleteFrom('reviewed_names').where('review_id', '=', id).execute()
  await db
    .deleteFrom('name_reports')
    .where((eb) =>
      eb.or([
        eb('settled_at', '<', dayAgo),
        eb.not(
          eb.exists(
            eb
              .selectFrom('signatures')
              .select('signatures.id')
              .whereRef('signatures.id', '=', 'name_reports.signature_id')
              .where((row) =>
                row.or([row('state', '=', 'standing'), row('restorable_until', 'is not', null)]),
              ),
          ),
        ),
      ]),
    )
    .execute()
}
