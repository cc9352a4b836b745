import { writeEntry, type By } from '#audit'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

type Closing = By & { id: string }
type Outcome = { outcome: 'done' } | { outcome: 'no-such-partner' }

/**
 * Ends a partner's link: from now on it leads to the campaign like any other address, and who signs there is counted for
 * nobody. Its number stays, and falls when somebody who came by it leaves. Pressing twice changes nothing.
 */
export const closePartner = (db: Db, closing: Closing, at: Instant = databaseTime) =>
  setClosed(db, closing, 'closedPartner', at)

/** Takes a closing back. A last day that has passed stays passed. */
export const reopenPartner = (db: Db, closing: Closing, at: Instant = databaseTime) =>
  setClosed(db, closing, 'reopenedPartner', at)

async function setClosed(
  db: Db,
  { teamId, campaignId, organiserId, id }: Closing,
  deed: 'closedPartner' | 'reopenedPartner',
  at: Instant,
): Promise<Outcome> {
  const closes = deed === 'closedPartner'
  if (!isId(id)) return { outcome: 'no-such-partner' }
  return db.transaction().execute(async (tx) => {
    const partner = await tx
      .selectFrom('partners')
      .select(['name', 'closed_at'])
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .executeTakeFirst()
    if (!partner) return { outcome: 'no-such-partner' }
    if ((partner.closed_at !== null) === closes) return { outcome: 'done' }
    await tx
      .updateTable('partners')
      .set({ closed_at: closes ? at : null })
      .where('id', '=', id)
      .execute()
    const facts = { name: partner.name }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed, facts }, at)
    return { outcome: 'done' }
  })
}
