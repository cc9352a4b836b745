import { settleEmail } from '#emails'
import { noteEmail } from '#pulse'
import type { Keys } from '#secrets'
import type { Db, Instant } from '#db/connection.ts'
import type { Chosen, Opened } from './correspondence.ts'

/** The mail server has answered: the email is done with, and its campaign's sums know of it, once. */
export async function settle(
  db: Db,
  keys: Keys,
  { id, kind, campaign_id: campaignId, addressKey }: Opened,
  { chosen }: Chosen,
  outcome: 'sent' | 'refused',
  at: Instant,
): Promise<void> {
  const code = kind === 'sign-code' && chosen === 'code'
  await db.transaction().execute(async (tx) => {
    const settled = await settleEmail(tx, id, outcome, at)
    if (settled && campaignId) await noteEmail(tx, keys, { campaignId, addressKey, outcome, code }, at)
  })
}
