import { hashTicket, seal, ticketProvenBy, type Keys } from '#secrets'
import { tryWithin } from '#verification'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { enrolmentSubject } from './ask-to-enrol.ts'
import { enrolmentPlace, findEnrolment } from './enrolment.ts'

export type EnrolOutcome =
  /** `known`: the mailbox has an account, which it alone does not open. `ticket` is the enrolment's from now on. */
  | { outcome: 'proven'; ticket: string; known: boolean }
  | { outcome: 'code-refused' }
  | { outcome: 'no-enrolment' }

/**
 * Proves an enrolment's mailbox with the code from it. A wrong code costs a try and counts against mailbox and network. What
 * is proven has a ticket of its own, and the one it was begun with leads nowhere; pressing twice leads to the same one.
 */
export async function proveEnrolment(
  db: Db,
  keys: Keys,
  { ticket, code, network }: { ticket: string; code: string; network: string | null },
  at: Instant = databaseTime,
): Promise<EnrolOutcome> {
  return db.transaction().execute(async (tx) => {
    const begun = await tx
      .selectFrom('enrolments')
      .select(['code_asked_at', 'created_at'])
      .where('ticket_hash', '=', hashTicket(ticket))
      .forUpdate()
      .executeTakeFirst()
    const enrolment = await findEnrolment(tx, keys, ticket, at)
    if (!begun || !enrolment) return { outcome: 'no-enrolment' }
    const { address, addressKey, known, locale, mailbox } = enrolment
    if (enrolment.proven) return { outcome: 'proven', ticket, known }

    const subject = enrolmentSubject(keys, addressKey)
    const tried = await tryWithin(tx, keys, { subject, code, addressKey, deed: 'enrolling', network }, at)
    const proven = ticketProvenBy(keys, { ticket, code })
    if (tried === 'right-again' && (await findEnrolment(tx, keys, proven.ticket, at)))
      return { outcome: 'proven', ticket: proven.ticket, known }
    if (tried !== 'right') return { outcome: 'code-refused' }
    await tx
      .insertInto('enrolments')
      .values({
        ...begun,
        ticket_hash: proven.hash,
        address_sealed: seal(keys, enrolmentPlace(proven.hash), address),
        mailbox_mac: mailbox,
        locale,
        proven_at: at,
      })
      .execute()
    return { outcome: 'proven', ticket: proven.ticket, known }
  })
}
