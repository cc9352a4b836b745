import { writeEntry } from '#audit'
import { enqueueEmail } from '#emails'
import { providerOf } from '#pulse'
import { macOf, seal, unseal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

/** What happens to an account: those its owner is told of by email, and those that only its own log holds. */
type Grave = 'addedPasskey' | 'removedPasskey' | 'usedRecoveryCode' | 'madeRecoveryCodes' | 'endedSessions'
type Plain = 'openedAccount' | 'signedIn' | 'endedSession'

const grave: readonly string[] = [
  'addedPasskey',
  'removedPasskey',
  'usedRecoveryCode',
  'madeRecoveryCodes',
  'endedSessions',
] satisfies Grave[]

/**
 * Writes what was done to an account into its own log, in the transaction of the deed, and tells its mailbox of what a
 * stranger would do who got in (TRUST I-02). The email says which deed and when: nothing that whoever did it has typed.
 */
export async function noteDeed(
  tx: Tx,
  keys: Keys,
  { organiserId, deed }: { organiserId: string; deed: Grave | Plain },
  at: Instant,
): Promise<void> {
  const entryId = await writeEntry(tx, { accountId: organiserId, organiserId, deed }, at)
  if (!grave.includes(deed)) return
  const { address_sealed, locale } = await tx
    .selectFrom('organisers')
    .select(['address_sealed', 'locale'])
    .where('id', '=', organiserId)
    .executeTakeFirstOrThrow()
  const id = newId()
  const address = unseal(keys, `organisers/${organiserId}`, address_sealed)
  const subject = macOf(keys.address, 'desk notice', organiserId)
  const addressSealed = seal(keys, `outbox/${id}`, address)
  const provider = providerOf(keys, address)
  await enqueueEmail(
    tx,
    { id, kind: 'desk-notice', locale, addressSealed, subject, provider, about: entryId },
    at,
  )
}
