import { limits } from '#limits'
import { drawTicket } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { countWithOthers } from './count-with-others.ts'
import { isWaiting } from './is-waiting.ts'

export type LinkOutcome =
  | { outcome: 'link'; token: string }
  /** The second yes is still to come. */
  | { outcome: 'needs-second-owner' }
  | { outcome: 'nothing-waits' }

type Linking = { campaignId: string; organiserId: string; sessionId: string; id: string }

/**
 * Makes the link by which whoever asked takes the addresses: 256 random bits, good for ten minutes, once, and in this
 * browser session alone. An earlier link of the same wish is worth nothing from now on. Where more people than one owner
 * may take alone have asked for news since, or are with other wishes, the second yes is needed after all.
 */
export async function linkToAddresses(
  db: Db,
  { campaignId, organiserId, sessionId, id }: Linking,
  at: Instant = databaseTime,
): Promise<LinkOutcome> {
  return db.transaction().execute(async (tx) => {
    const wish = await tx
      .selectFrom('address_exports')
      .select(['needs_second', 'approved_at', 'consent_id'])
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .where('asked_by', '=', organiserId)
      .where(isWaiting(at))
      .forUpdate()
      .executeTakeFirst()
    if (!wish) return { outcome: 'nothing-waits' }
    const asked = { campaignId, consentId: wish.consent_id, id }
    const grown = !wish.needs_second && (await countWithOthers(tx, asked, at)) > limits.exports.aloneUpTo
    if (grown)
      await tx.updateTable('address_exports').set({ needs_second: true }).where('id', '=', id).execute()
    if ((grown || wish.needs_second) && !wish.approved_at) return { outcome: 'needs-second-owner' }
    const { ticket, hash } = drawTicket()
    await tx
      .updateTable('address_exports')
      .set({ link_hash: hash, link_session: sessionId, link_made_at: at })
      .where('id', '=', id)
      .execute()
    return { outcome: 'link', token: ticket }
  })
}
