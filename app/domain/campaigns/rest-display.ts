import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type DisplayOutcome = { outcome: 'done' } | { outcome: 'nothing-to-do' }

/**
 * “Collection open, display paused”: from now on new names are taken, confirmed and counted as ever, but not shown, so that a team can
 * look at what is coming in (the notice of a well-known open letter in March 2023, after false names had stood on top of
 * it). Names that are already shown stay: a list that vanishes as a whole is trusted no more than one with a false name in it.
 */
export const pauseDisplay = (db: Db, by: By, at: Instant = databaseTime) => setDisplay(db, by, true, at)

/** Shows the names again that came while the display rested. */
export const resumeDisplay = (db: Db, by: By, at: Instant = databaseTime) => setDisplay(db, by, false, at)

async function setDisplay(
  db: Db,
  { campaignId, ...by }: By,
  rests: boolean,
  at: Instant,
): Promise<DisplayOutcome> {
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('campaigns')
      .set({ display_paused_at: rests ? at : null })
      .where('id', '=', campaignId)
      .where('state', 'in', ['open', 'closed'])
      .where('display_paused_at', rests ? 'is' : 'is not', null)
      .returning('id')
      .executeTakeFirst()
    if (!changed) return { outcome: 'nothing-to-do' }
    await writeEntry(tx, { ...by, campaignId, deed: rests ? 'pausedDisplay' : 'resumedDisplay' }, at)
    return { outcome: 'done' }
  })
}
