import { charge, hasRoom, networkBudget, recoveryBudgets } from '#limits'
import { beginSession, type BegunSession } from '#organisers'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { endEnrolment, findEnrolment } from './enrolment.ts'
import { noteDeed } from './note-deed.ts'
import { readRecoveryCode, spendRecoveryCode } from './recovery-codes.ts'

export type RecoverOutcome =
  | { outcome: 'signed-in'; session: BegunSession }
  | { outcome: 'code-refused' }
  /** The mailbox is not proven, or has no account. */
  | { outcome: 'no-enrolment' }

type Recovering = { ticket: string; code: unknown; network: string | null; browser: string }

/**
 * Lets an organiser in who has lost every passkey: with the proven mailbox and a recovery code, both. The session is not
 * proven, so it does nothing grave before it has a new passkey. A wrong code counts against mailbox and network.
 */
export async function recover(
  db: Db,
  keys: Keys,
  { ticket, code: typed, network, browser }: Recovering,
  at: Instant = databaseTime,
): Promise<RecoverOutcome> {
  return db.transaction().execute(async (tx) => {
    const enrolment = await findEnrolment(tx, keys, ticket, at)
    if (!enrolment?.proven) return { outcome: 'no-enrolment' }
    const organiser = await tx
      .selectFrom('organisers')
      .select('id')
      .where('address_mac', '=', enrolment.mailbox)
      .executeTakeFirst()
    if (!organiser) return { outcome: 'no-enrolment' }

    const ofBoth = [
      ...recoveryBudgets(keys, enrolment.addressKey),
      ...networkBudget(keys, 'wrongCodes', network),
    ]
    if (!(await hasRoom(tx, ofBoth, at))) return { outcome: 'code-refused' }
    const code = readRecoveryCode(typed)
    const { id: organiserId } = organiser
    if (!code || !(await spendRecoveryCode(tx, keys, { organiserId, code }, at))) {
      await charge(tx, ofBoth, at)
      return { outcome: 'code-refused' }
    }
    await endEnrolment(tx, ticket)
    await noteDeed(tx, keys, { organiserId, deed: 'usedRecoveryCode' }, at)
    const session = await beginSession(tx, { organiserId, browser, proven: false }, at)
    return { outcome: 'signed-in', session }
  })
}
