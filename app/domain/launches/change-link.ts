import { writeEntry, type By } from '#audit'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { lockPrivate } from './lock-private.ts'
import { endOpenLink, makeLink } from './make-link.ts'

export type LinkOutcome = { outcome: 'done' } | { outcome: 'nothing-to-do' }

/** Makes a new private link; the one before opens nothing any more, at once. */
export async function renewLink(
  db: Db,
  keys: Keys,
  { campaignId, ...by }: By,
  at: Instant = databaseTime,
): Promise<LinkOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await lockPrivate(tx, campaignId))) return { outcome: 'nothing-to-do' }
    await makeLink(tx, keys, campaignId, at)
    await writeEntry(tx, { ...by, campaignId, deed: 'renewedPrivateLink' }, at)
    return { outcome: 'done' }
  })
}

/**
 * Ends the private link: nobody comes in any more, and no form that is still open is taken. Codes for forms that were sent
 * before still count, for the day a form is kept.
 */
export async function endLink(
  db: Db,
  { campaignId, ...by }: By,
  at: Instant = databaseTime,
): Promise<LinkOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await lockPrivate(tx, campaignId))) return { outcome: 'nothing-to-do' }
    if (!(await endOpenLink(tx, campaignId, at))) return { outcome: 'nothing-to-do' }
    await writeEntry(tx, { ...by, campaignId, deed: 'endedPrivateLink' }, at)
    return { outcome: 'done' }
  })
}
