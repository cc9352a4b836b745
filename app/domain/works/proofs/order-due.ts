import { sql } from 'kysely'
import { writeEntry } from '#audit'
import { endAboutEdition } from '#updates'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { orderEdition } from '../editions/order-edition.ts'

/**
 * Orders the edition of every round whose deadline has come: with the settings of its proof, and everybody up to the deadline, under
 * the names they have when its list is frozen. Where another edition of the campaign is being built it waits for the next
 * minute. Run every minute, by any number of workers. How many it ordered.
 */
export async function orderDue(db: Db, at: Instant = databaseTime): Promise<number> {
  const due = await db
    .selectFrom('proof_rounds')
    .select('edition_id as editionId')
    .where('state', '=', 'open')
    .where('deadline_at', '<=', at)
    .execute()
  let ordered = 0
  for (const { editionId } of due) if (await orderOne(db, editionId, at)) ordered += 1
  return ordered
}

async function orderOne(db: Db, editionId: string, at: Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Locked, so that it is either called off or ordered.
    const round = await tx
      .selectFrom('proof_rounds as round')
      .innerJoin('editions as proof', 'proof.id', 'round.edition_id')
      .innerJoin('campaigns', 'campaigns.id', 'round.campaign_id')
      .select(['round.campaign_id as campaignId', 'campaigns.team_id as teamId', 'proof.settings'])
      .select(sql<Date>`least(deadline_at, ${at})`.as('cutOff'))
      .where('round.edition_id', '=', editionId)
      .where('round.state', '=', 'open')
      .where('deadline_at', '<=', at)
      .forUpdate('round')
      .skipLocked()
      .executeTakeFirst()
    if (!round) return false
    const { teamId, ...order } = round
    const printedAs = await orderEdition(tx, { ...order, kind: 'book', proof: false }, at)
    if (!printedAs) return false
    await tx
      .updateTable('proof_rounds')
      .set({ state: 'ordered', printed_as: printedAs })
      .where('edition_id', '=', editionId)
      .execute()
    await endAboutEdition(tx, editionId, at)
    const { campaignId } = order
    if (teamId) await writeEntry(tx, { teamId, campaignId, deed: 'orderedAtDeadline' }, at)
    return true
  })
}
