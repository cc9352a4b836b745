import { providerOf } from '#pulse'
import { macOf, type Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { isLargeProvider } from './large-providers.ts'

type Arriving = {
  signatureId: string
  campaignId: string
  /** The mailbox, as `readAddress` reads it. */
  addressKey: string
  /** As `clientNetwork` tells it: `192.0.2.7` or `2001:db8:1:2::/64`; null for the machine itself. */
  network: string | null
}

/**
 * Writes down where a signature came from, in the transaction that makes it stand. One row of its own: thousands who sign
 * at once from one domain do not wait for each other.
 */
export async function noteArrival(
  tx: Tx,
  keys: Keys,
  { signatureId, campaignId, addressKey, network }: Arriving,
  at: Instant = databaseTime,
): Promise<void> {
  const domain = addressKey.slice(addressKey.lastIndexOf('@') + 1)
  await tx
    .insertInto('arrivals')
    .values({
      signature_id: signatureId,
      campaign_id: campaignId,
      domain: isLargeProvider(domain) ? null : providerOf(keys, addressKey),
      network: network === null ? null : macOf(keys.network, 'arrivals', campaignId, neighbourhood(network)),
      arrived_at: at,
    })
    .onConflict((conflict) => conflict.column('signature_id').doNothing())
    .execute()
}

// Who rents one address rents its neighbours: 256 addresses of IPv4, and the 48 bits that one customer gets of IPv6 (RFC 6177).
function neighbourhood(network: string): string {
  return network.includes(':') ? network.split(':').slice(0, 3).join(':') : network.replace(/\.\d+$/, '')
}
