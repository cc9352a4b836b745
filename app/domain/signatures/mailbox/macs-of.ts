import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { addressMac } from './address-mac.ts'

/**
 * A mailbox's fingerprints in every campaign there is, beside the campaigns' ids. The address is nowhere to be looked up, so
 * they are computed: microseconds each.
 */
export async function macsOf(
  db: Db,
  keys: Keys,
  addressKey: string,
): Promise<{ campaignIds: string[]; macs: Buffer[] }> {
  const campaigns = await db.selectFrom('campaigns').select('id').execute()
  const campaignIds = campaigns.map(({ id }) => id)
  return { campaignIds, macs: campaignIds.map((id) => addressMac(keys, id, addressKey)) }
}
