import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { shownIn } from '#signatures'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { AtDesk } from './keep-name.ts'

/**
 * Marks somebody who is shown as one of those who wrote the work, because the team has checked that they did, or takes the mark away
 * again. From the next edition on they are credited so. Written down in the log.
 */
export async function markCoWriter(
  db: Db,
  { signatureId, isOne, campaignId, teamId, organiserId }: AtDesk & { signatureId: string; isOne: boolean },
  at: Instant = databaseTime,
): Promise<{ outcome: 'marked' | 'unmarked' | 'nothing-to-do' }> {
  return db.transaction().execute(async (tx) => {
    const changed = isOne
      ? await tx
          .insertInto('co_writers')
          .columns(['signature_id', 'campaign_id', 'marked_at'])
          .expression((eb) =>
            eb
              .selectFrom('signatures')
              .select(['id', 'campaign_id', sql<Date>`${at}`.as('marked_at')])
              .where(sql<boolean>`id::text = ${signatureId}`)
              .where(shownIn(campaignId)),
          )
          .onConflict((conflict) => conflict.doNothing())
          .returning('signature_id')
          .executeTakeFirst()
      : await tx
          .deleteFrom('co_writers')
          .where(sql<boolean>`signature_id::text = ${signatureId}`)
          .where('campaign_id', '=', campaignId)
          .returning('signature_id')
          .executeTakeFirst()
    if (!changed) return { outcome: 'nothing-to-do' }
    const deed = isOne ? 'markedCoWriter' : 'unmarkedCoWriter'
    await writeEntry(
      tx,
      { teamId, campaignId, organiserId, deed, facts: { signature: changed.signature_id } },
      at,
    )
    return { outcome: isOne ? 'marked' : 'unmarked' }
  })
}
