import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/**
 * Takes a milestone off the campaign's page, or (`back`) puts it back as it was. False when the campaign has none by that
 * id in the other place.
 */
export async function removeMilestone(
  db: Db,
  by: By,
  { id, back = false }: { id: string; back?: boolean },
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const moved = await tx
      .updateTable('milestones')
      .set({ removed_at: back ? null : at })
      .where('id', '=', id)
      .where('campaign_id', '=', by.campaignId)
      .where('removed_at', back ? 'is not' : 'is', null)
      .returning('title')
      .executeTakeFirst()
    if (!moved) return false
    const deed = back ? 'restoredMilestone' : 'removedMilestone'
    await writeEntry(tx, { ...by, deed, facts: { title: moved.title } }, at)
    return true
  })
}
