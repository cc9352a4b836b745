import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isWaiting } from './is-waiting.ts'

export type AnswerOutcome = { outcome: 'done' } | { outcome: 'nothing-waits' }

type Answering = By & { id: string }

/** A second owner's yes to what another has asked for. Nobody can say it to what they asked for themselves. */
export async function approveAddresses(
  db: Db,
  { teamId, campaignId, organiserId, id }: Answering,
  at: Instant = databaseTime,
): Promise<AnswerOutcome> {
  return db.transaction().execute(async (tx) => {
    const approved = await tx
      .updateTable('address_exports')
      .set({ approved_by: organiserId, approved_at: at })
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .where('asked_by', 'is not', null)
      .where('asked_by', '<>', organiserId)
      .where('needs_second', '=', true)
      .where('approved_at', 'is', null)
      .where(isWaiting(at))
      .returning('addresses')
      .executeTakeFirst()
    if (!approved) return { outcome: 'nothing-waits' }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'approvedAddresses', facts: approved }, at)
    return { outcome: 'done' }
  })
}

/** Takes a wish back, or turns down somebody else's. It can be asked again. */
export async function withdrawAddresses(
  db: Db,
  { teamId, campaignId, organiserId, id }: Answering,
  at: Instant = databaseTime,
): Promise<AnswerOutcome> {
  return db.transaction().execute(async (tx) => {
    const withdrawn = await tx
      .updateTable('address_exports')
      .set({ withdrawn_at: at })
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .where(isWaiting(at))
      .returning('addresses')
      .executeTakeFirst()
    if (!withdrawn) return { outcome: 'nothing-waits' }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'withdrewAddresses', facts: withdrawn }, at)
    return { outcome: 'done' }
  })
}
