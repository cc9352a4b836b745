import { sql } from 'kysely'
import { writeEntries, type By } from '#audit'
import { limits } from '#limits'
import { shownIn } from '#signatures'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type MarkOutcome =
  | { outcome: 'marked' | 'unmarked'; names: number }
  /** Nobody is shown by these ids, or all of them are what they should be already. */
  | { outcome: 'nothing-to-do' }
  /** More than `limits.coWriters.mostAtOnce`: nothing was done. */
  | { outcome: 'too-many' }

/**
 * Marks people who are shown as some of those who wrote the work, because the team has checked that they did, or takes the mark
 * away again: all of them or, where that fails, none. From the next edition on they are credited so. Each is written down in the log.
 */
export async function markCoWriters(
  db: Db,
  desk: By & { signatureIds: string[]; isOne: boolean },
  at: Instant = databaseTime,
): Promise<MarkOutcome> {
  const { signatureIds, isOne, campaignId, teamId, organiserId } = desk
  if (signatureIds.length > limits.coWriters.mostAtOnce) return { outcome: 'too-many' }
  // As text, because ids come from a form and need not be any.
  const isChosen = sql<boolean>`any(${signatureIds}::text[])`
  return db.transaction().execute(async (tx) => {
    const changed = isOne
      ? await tx
          .insertInto('co_writers')
          .columns(['signature_id', 'campaign_id', 'marked_at'])
          .expression((eb) =>
            eb
              .selectFrom('signatures')
              .select(['id', 'campaign_id', sql<Date>`${at}`.as('marked_at')])
              .where(sql<boolean>`id::text = ${isChosen}`)
              .where(shownIn(campaignId))
              .orderBy('id'),
          )
          .onConflict((conflict) => conflict.doNothing())
          .returning('signature_id')
          .execute()
      : await tx
          .deleteFrom('co_writers')
          .where(sql<boolean>`signature_id::text = ${isChosen}`)
          .where('campaign_id', '=', campaignId)
          .returning('signature_id')
          .execute()
    if (changed.length === 0) return { outcome: 'nothing-to-do' }
    const entry = {
      teamId,
      campaignId,
      organiserId,
      deed: isOne ? 'markedCoWriter' : 'unmarkedCoWriter',
    } as const
    await writeEntries(
      tx,
      changed.map(({ signature_id: signature }) => ({ ...entry, facts: { signature } })),
      at,
    )
    return { outcome: isOne ? 'marked' : 'unmarked', names: changed.length }
  })
}
