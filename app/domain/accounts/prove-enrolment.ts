import { addressBudgets, charge, hasRoom, networkBudget } from '#limits'
import { hashTicket, type Keys } from '#secrets'
import { tryCode } from '#verification'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { enrolmentSubject } from './ask-to-enrol.ts'
import { findEnrolment } from './enrolment.ts'

export type EnrolOutcome =
  /** `known`: the mailbox has an account, which it alone does not open. */
  { outcome: 'proven'; known: boolean } | { outcome: 'code-refused' } | { outcome: 'no-enrolment' }

/** Proves an enrolment's mailbox with the code from it. A wrong code costs a try and counts against mailbox and network. */
export async function proveEnrolment(
  db: Db,
  keys: Keys,
  { ticket, code, network }: { ticket: string; code: string; network: string | null },
  at: Instant = databaseTime,
): Promise<EnrolOutcome> {
  return db.transaction().execute(async (tx) => {
    const hash = hashTicket(ticket)
    await tx
      .selectFrom('enrolments')
      .select('proven_at')
      .where('ticket_hash', '=', hash)
      .forUpdate()
      .execute()
    const enrolment = await findEnrolment(tx, keys, ticket, at)
    if (!enrolment) return { outcome: 'no-enrolment' }
    const { addressKey, known } = enrolment
    if (enrolment.proven) return { outcome: 'proven', known }

    const ofNetwork = networkBudget(keys, 'wrongCodes', network)
    const ofBoth = [...addressBudgets(keys, addressKey, 'enrolling'), ...ofNetwork]
    if (!(await hasRoom(tx, ofBoth, at))) return { outcome: 'code-refused' }
    const tried = await tryCode(tx, keys, { subject: enrolmentSubject(keys, addressKey), code }, at)
    if (tried.outcome !== 'right') {
      await charge(tx, tried.outcome === 'wrong' ? ofBoth : ofNetwork, at)
      return { outcome: 'code-refused' }
    }
    await tx.updateTable('enrolments').set({ proven_at: at }).where('ticket_hash', '=', hash).execute()
    return { outcome: 'proven', known }
  })
}
