import { writeEntry } from '#audit'
import type { Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { sendNotice } from './send-notice.ts'

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
 * stranger would do who got in.
 */
export async function noteDeed(
  tx: Tx,
  keys: Keys,
  { organiserId, deed }: { organiserId: string; deed: Grave | Plain },
  at: Instant,
): Promise<void> {
  const entryId = await writeEntry(tx, { accountId: organiserId, organiserId, deed }, at)
  if (!grave.includes(deed)) return
  const organiser = await tx
    .selectFrom('organisers')
    .select(['id', 'address_sealed', 'locale'])
    .where('id', '=', organiserId)
    .executeTakeFirstOrThrow()
  await sendNotice(tx, keys, { organiser, entryId }, at)
}
