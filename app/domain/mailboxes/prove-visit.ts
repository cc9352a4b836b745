import { sql } from 'kysely'
import { addressBudgets, charge, hasRoom, limits, networkBudget } from '#limits'
import { hashTicket, unseal, type Keys } from '#secrets'
import { tryCode } from '#verification'
import { readAddress } from '#addresses'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { visitSubject } from './ask-to-visit.ts'
import { mailboxMac, unblockMailbox } from './block-mailbox.ts'
import { visitPlace } from './visit.ts'

export type ProveOutcome =
  { outcome: 'proven'; unblocked: boolean } | { outcome: 'code-refused' } | { outcome: 'no-visit' }

/** Opens a visit with the code from the mailbox. A wrong code costs a try and counts against mailbox and network. */
export async function proveVisit(
  db: Db,
  keys: Keys,
  { ticket, code, network }: { ticket: string; code: string; network: string | null },
  at: Instant = databaseTime,
): Promise<ProveOutcome> {
  return db.transaction().execute(async (tx) => {
    const hash = hashTicket(ticket)
    const visit = await tx
      .selectFrom('visits')
      .select(['address_sealed', 'proven_at', 'to_unblock'])
      .where('ticket_hash', '=', hash)
      .where('created_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.visit.keptSeconds})`)
      .forUpdate()
      .executeTakeFirst()
    if (!visit) return { outcome: 'no-visit' }
    if (visit.proven_at) return { outcome: 'proven', unblocked: false }

    const reading = readAddress(unseal(keys, visitPlace(hash), visit.address_sealed))
    if (reading.outcome === 'refused') return { outcome: 'no-visit' }
    const ofNetwork = networkBudget(keys, 'wrongCodes', network)
    const ofBoth = [...addressBudgets(keys, reading.key, 'visiting'), ...ofNetwork]
    if (!(await hasRoom(tx, ofBoth, at))) return { outcome: 'code-refused' }
    const tried = await tryCode(tx, keys, { subject: visitSubject(keys, reading.key), code }, at)
    if (tried.outcome !== 'right') {
      await charge(tx, tried.outcome === 'wrong' ? ofBoth : ofNetwork, at)
      return { outcome: 'code-refused' }
    }
    await tx.updateTable('visits').set({ proven_at: at }).where('ticket_hash', '=', hash).execute()
    // Only for a visit begun in order to be written to again: a code that was on its way before the block is no such wish.
    const unblocked = visit.to_unblock && (await unblockMailbox(tx, mailboxMac(keys, reading.key)))
    return { outcome: 'proven', unblocked }
  })
}
