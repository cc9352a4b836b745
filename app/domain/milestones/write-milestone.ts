import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { listMilestones, type Milestone } from './list-milestones.ts'
import type { NewMilestone } from './read-milestone.ts'

export type WriteOutcome =
  | { outcome: 'written'; id: string }
  /** Somebody else has changed it since `mark` was read: nothing is written, and this is how it stands now. */
  | { outcome: 'changed-meanwhile'; theirs: Milestone }
  /** The campaign has none by that id, or it was taken off the page. */
  | { outcome: 'no-such-milestone' }

/** Adds a milestone to a campaign's page. */
export async function addMilestone(
  db: Db,
  by: By,
  milestone: NewMilestone,
  at: Instant = databaseTime,
): Promise<{ outcome: 'written'; id: string }> {
  return db.transaction().execute(async (tx) => {
    const id = newId()
    await tx
      .insertInto('milestones')
      .values({ id, campaign_id: by.campaignId, ...columnsOf(milestone), created_at: at })
      .execute()
    await note(tx, by, 'addedMilestone', milestone, at)
    return { outcome: 'written', id }
  })
}

/**
 * Writes a milestone anew. `mark` says how it stood when whoever changes it began (`markOf`): of two at once the later one is
 * told what the other wrote, and decides.
 */
export async function changeMilestone(
  db: Db,
  by: By,
  milestone: NewMilestone,
  { id, mark }: { id: string; mark: string },
  at: Instant = databaseTime,
): Promise<WriteOutcome> {
  return db.transaction().execute(async (tx) => {
    await tx
      .selectFrom('milestones')
      .select('id')
      .where('id', '=', id)
      .where('campaign_id', '=', by.campaignId)
      .forUpdate()
      .execute()
    const stands = (await listMilestones(tx, by.campaignId)).find((one) => one.id === id)
    if (!stands) return { outcome: 'no-such-milestone' }
    if (markOf(stands) !== mark) return { outcome: 'changed-meanwhile', theirs: stands }
    await tx.updateTable('milestones').set(columnsOf(milestone)).where('id', '=', id).execute()
    await note(tx, by, 'changedMilestone', milestone, at)
    return { outcome: 'written', id }
  })
}

/** How a milestone stands, as one text: the same for the same words. */
export const markOf = ({ happenedOn, state, locale, title, source }: NewMilestone): string =>
  createHash('sha256')
    .update(JSON.stringify([happenedOn, state, locale, title, source]))
    .digest('hex')

const columnsOf = ({ happenedOn, ...rest }: NewMilestone) => ({
  ...rest,
  happened_on: sql<Date>`${happenedOn}::date`,
})

const note = (
  tx: Tx,
  by: By,
  deed: 'addedMilestone' | 'changedMilestone',
  { title, happenedOn, state }: NewMilestone,
  at: Instant,
) => writeEntry(tx, { ...by, deed, facts: { title, day: happenedOn, state } }, at)
