import { setTimeout as pause } from 'node:timers/promises'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { carryOut } from './carry-out.ts'
import { searchWatched } from './search-watched.ts'

/**
 * Carries out, or undoes, all of a review: a hundred names to a transaction, so that nobody who signs or leaves meanwhile waits
 * for more than one of them. Does nothing for a review that does not run.
 */
export async function runReview(db: Db, reviewId: string, at: Instant = databaseTime): Promise<void> {
  await withRests(() => db.transaction().execute((tx) => searchWatched(tx, reviewId)))
  await withRests(() => db.transaction().execute((tx) => carryOut(tx, reviewId, at)))
}

/** Goes on while there is more, and rests as long as it has worked: half the time belongs to those who sign. */
async function withRests(part: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const begun = performance.now()
    if (!(await part())) return
    await pause(performance.now() - begun)
  }
}
