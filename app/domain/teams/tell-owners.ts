import { enqueueEmail } from '#emails'
import { macOf, seal, unseal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

type Telling = {
  teamId: string
  /** The entry of the log that the email tells of. */
  entryId: string
  /** Whoever did it knows already. */
  but?: string
  /** Others who are to be told as well, though they are no owners, or not any more. */
  also?: string[]
}

/**
 * Tells the owners of a team by email what was just written into its log, in the transaction of the deed: a stolen
 * session must not be able to do something grave in silence.
 */
export async function tellOwners(
  tx: Tx,
  keys: Keys,
  { teamId, entryId, but, also = [] }: Telling,
  at: Instant = databaseTime,
): Promise<void> {
  const owners = await tx
    .selectFrom('organisers')
    .select(['id', 'address_sealed', 'locale'])
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          eb
            .selectFrom('memberships')
            .select('organiser_id')
            .where('team_id', '=', teamId)
            .where('role', '=', 'owner'),
        ),
        ...(also.length > 0 ? [eb('id', 'in', also)] : []),
      ]),
    )
    .$if(!!but, (query) => query.where('id', '<>', but!))
    .execute()
  for (const { id: organiserId, address_sealed, locale } of owners) {
    const id = newId()
    const address = unseal(keys, `organisers/${organiserId}`, address_sealed)
    const subject = macOf(keys.address, 'desk notice', organiserId)
    const addressSealed = seal(keys, `outbox/${id}`, address)
    await enqueueEmail(tx, { id, kind: 'desk-notice', locale, addressSealed, subject, about: entryId }, at)
  }
}
