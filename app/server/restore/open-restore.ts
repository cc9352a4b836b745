import { comparePublished, goOn, readPutBack, type PutBack } from '#restores'
import type { Files } from '#files'
import type { Db } from '#db/connection.ts'
import type { Logger } from '../log.ts'

const EVERY_MS = 2_000

export type Restore = {
  /** What is known of a database that was put back and waits for a decision; every process knows it within two seconds. */
  putBack: () => PutBack | undefined
  stop: () => void
}

/**
 * Looks at the start whether the database is behind what was shown of it, goes on from there where the operator says so with
 * the size of its log, and follows from then on what any process finds or decides.
 */
export async function openRestore(
  db: Db,
  files: Files,
  goOnFrom: number | undefined,
  log: Logger,
): Promise<Restore> {
  if ((await comparePublished(db, files)) && goOnFrom !== undefined) {
    const outcome = await goOn(db, goOnFrom)
    log.warn(
      { outcome, size: goOnFrom },
      'GO_ON_FROM says to go on from the moment the database was put back to',
    )
  }
  let known: PutBack | undefined
  const follow = async () => {
    const was = known
    known = await readPutBack(db)
    if (known && !was)
      log.error(
        known,
        'this database was put back behind what was shown of it: nothing is signed or counted until somebody decides, see docs/runbook.md',
      )
    if (was && !known) log.warn('the database that was put back goes on')
  }
  await follow()
  // While the database is away what was known last holds.
  const following = setInterval(() => void follow().catch(() => {}), EVERY_MS)
  return { putBack: () => known, stop: () => clearInterval(following) }
}
