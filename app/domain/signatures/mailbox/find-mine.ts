import { finishesNames, takesNames } from '#campaigns'
import type { Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { addressMac } from './address-mac.ts'

/** Locks a signature if it belongs to this mailbox; undefined otherwise. The only way a visitor reaches a row. */
export async function findMine(
  tx: Tx,
  keys: Keys,
  { id, addressKey }: { id: string; addressKey: string },
  at: Instant = databaseTime,
) {
  const row = await tx
    .selectFrom('signatures')
    .innerJoin('campaigns', 'campaigns.id', 'signatures.campaign_id')
    .select([
      'signatures.id',
      'campaign_id as campaignId',
      'signatures.state',
      finishesNames(at).as('takesWords'),
      takesNames(at).as('isOpen'),
      'statement_version_id as versionId',
      'address_mac',
      'name',
      'occupation',
      'occupation_key',
      'affiliation',
      'country',
      'listing',
      'updates',
      'locale',
      'answers',
      'held_because',
      'salt_id',
      'salt_pub',
      'fields',
    ])
    .where('signatures.id', '=', id)
    .where('signatures.state', 'in', ['pending', 'standing'])
    .forUpdate('signatures')
    .executeTakeFirst()
  const mac = row && addressMac(keys, row.campaignId, addressKey)
  return mac && row.address_mac?.equals(mac) ? row : undefined
}

export type Mine = NonNullable<Awaited<ReturnType<typeof findMine>>>
