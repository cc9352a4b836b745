import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { carryOut } from './carry-out.ts'
import { searchWatched } from './search-watched.ts'

/**
 * Carries out, or undoes, all of a review: five hundred names to a transaction, so that nobody who signs or leaves
 * meanwhile waits for more than one of them. Does nothing for a review that does not run.
 */
export async function runReview(db: Db, reviewId: string, at: Instant = databaseTime): Promise<void> {
  while (await db.transaction().execute((tx) => searchWatched(tx, reviewId)));
  while (await db.transaction().execute((tx) => carryOut(tx, reviewId, at)));
}
