import { writeEntry, type By } from '#audit'
import { openPrivate } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { freezeFirst } from './freeze-first.ts'

export type LaunchOutcome =
  | { outcome: 'launched'; standing: number; names: number }
  /** It has been launched already, or was taken back. */
  | { outcome: 'not-private' }

export type Launching = Omit<By, 'organiserId'> & {
  /** Who pressed the button; absent where the time had come. */
  organiserId?: string
}

/**
 * Puts a private campaign before the public and freezes its first signatories, in one transaction. Whoever is confirmed at
 * the same moment is among them or counted after them, and never both or neither.
 */
export async function launch(
  db: Db,
  { campaignId, ...by }: Launching,
  at: Instant = databaseTime,
): Promise<LaunchOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await openPrivate(tx, campaignId, at))) return { outcome: 'not-private' }
    const { standing, names } = await freezeFirst(tx, campaignId, at)
    await writeEntry(tx, { ...by, campaignId, deed: 'launchedCampaign', facts: { standing, names } }, at)
    return { outcome: 'launched', standing, names }
  })
}
