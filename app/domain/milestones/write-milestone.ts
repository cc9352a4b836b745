import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { NewMilestone } from './read-milestone.ts'

/** Who changes which campaign: what every entry in the audit log begins with. */
export type By = { teamId: string; campaignId: string; organiserId: string }

/**
 * Adds a milestone to a campaign's page or, with an `id`, changes that one; returns its id. Undefined when the campaign
 * has none by that id.
 */
export async function writeMilestone(
  db: Db,
  by: By,
  milestone: NewMilestone,
  id?: string,
  at: Instant = databaseTime,
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    const { happenedOn, ...rest } = milestone
    const values = { ...rest, happened_on: sql<Date>`${happenedOn}::date` }
    const written = id
      ? await tx
          .updateTable('milestones')
          .set(values)
          .where('id', '=', id)
          .where('campaign_id', '=', by.campaignId)
          .returning('id')
          .executeTakeFirst()
      : await tx
          .insertInto('milestones')
          .values({ id: newId(), campaign_id: by.campaignId, ...values, created_at: at })
          .returning('id')
          .executeTakeFirstOrThrow()
    if (!written) return undefined
    const deed = id ? 'changedMilestone' : 'addedMilestone'
    await writeEntry(
      tx,
      { ...by, deed, facts: { title: milestone.title, day: happenedOn, state: milestone.state } },
      at,
    )
    return written.id
  })
}
