import { enqueueEmail } from '#emails'
import { macOf, seal, unseal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

type Telling = { teamId: string; entryId: string; butNot: string; campaignId?: string }

/**
 * Tells every owner of a team by email of an entry in its log, but not the one who did it. In the transaction of the deed:
 * no such deed goes unnoticed. Returns how many are told.
 */
export async function tellOwners(
  tx: Tx,
  keys: Keys,
  { teamId, entryId, butNot, campaignId }: Telling,
  at: Instant = databaseTime,
): Promise<number> {
  const owners = await tx
    .selectFrom('memberships')
    .innerJoin('organisers', 'organisers.id', 'memberships.organiser_id')
    .select(['organisers.id', 'address_sealed', 'locale'])
    .where('team_id', '=', teamId)
    .where('role', '=', 'owner')
    .where('organisers.id', '<>', butNot)
    .execute()
  for (const owner of owners) {
    const id = newId()
    const address = unseal(keys, `organisers/${owner.id}`, owner.address_sealed)
    await enqueueEmail(
      tx,
      {
        id,
        kind: 'desk-notice',
        locale: owner.locale,
        addressSealed: seal(keys, `outbox/${id}`, address),
        subject: macOf(keys.link, 'notice', entryId, owner.id),
        campaignId,
        about: entryId,
      },
      at,
    )
  }
  return owners.length
}
