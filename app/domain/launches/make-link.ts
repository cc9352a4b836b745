import { hashTicket, macOf, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

/** What stands in a private link: 256 bits that only this platform can make, from the link's id, so that it can be shown again at the desk. */
export const linkToken = (keys: Keys, linkId: string) =>
  macOf(keys.link, 'private link', linkId).toString('base64url')

/** Gives a private campaign its link, in place of one before it. */
export async function makeLink(tx: Tx, keys: Keys, campaignId: string, at: Instant): Promise<void> {
  await endOpenLink(tx, campaignId, at)
  const id = newId()
  await tx
    .insertInto('private_links')
    .values({ id, campaign_id: campaignId, token_hash: hashTicket(linkToken(keys, id)), made_at: at })
    .execute()
}

/** Ends the link there is; false where there is none. Forms that were sent before may still be finished. */
export async function endOpenLink(tx: Tx, campaignId: string, at: Instant): Promise<boolean> {
  const ended = await tx
    .updateTable('private_links')
    .set({ ended_at: at })
    .where('campaign_id', '=', campaignId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
