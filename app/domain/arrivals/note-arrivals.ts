import { sql } from 'kysely'
import { neighboursOf } from '#limits'
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
 * Writes down where signatures came from, in the transaction that makes them stand. One row each: thousands who sign
 * at once from one domain do not wait for each other.
 */
export async function noteArrivals(
  tx: Tx,
  keys: Keys,
  arriving: Arriving[],
  at: Instant = databaseTime,
): Promise<void> {
  await sql`
    insert into arrivals (signature_id, campaign_id, domain, network, arrived_at)
    select arriving.*, ${at}
      from unnest(${arriving.map(({ signatureId }) => signatureId)}::uuid[],
                  ${arriving.map(({ campaignId }) => campaignId)}::uuid[],
                  ${arriving.map((one) => domainOf(keys, one))}::bytea[],
                  ${arriving.map((one) => networkOf(keys, one))}::bytea[]) as arriving
        on conflict (signature_id) do nothing`.execute(tx)
}

function domainOf(keys: Keys, { addressKey }: Arriving): Buffer | null {
  const domain = addressKey.slice(addressKey.lastIndexOf('@') + 1)
  return isLargeProvider(domain) ? null : providerOf(keys, addressKey)
}

const networkOf = (keys: Keys, { campaignId, network }: Arriving) =>
  network === null ? null : macOf(keys.network, 'arrivals', campaignId, neighbourhood(network))

// Who rents one address rents its neighbours: 256 addresses of IPv4, and what one customer gets of IPv6.
const neighbourhood = (network: string) => neighboursOf(network) ?? network.replace(/\.\d+$/, '')
