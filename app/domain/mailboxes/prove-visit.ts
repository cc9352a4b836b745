import { sql } from 'kysely'
import { readAddress } from '#addresses'
import { limits } from '#limits'
import { hashTicket, seal, ticketProvenBy, unseal, type Keys } from '#secrets'
import { tryWithin } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { visitSubject } from './ask-to-visit.ts'
import { mailboxMac, unblockMailbox } from './block-mailbox.ts'
import { visitPlace } from './visit.ts'

export type ProveOutcome =
  /** `ticket` is the visit's from now on. */
  | { outcome: 'proven'; ticket: string; unblocked: boolean }
  | { outcome: 'code-refused' }
  | { outcome: 'no-visit' }

/**
 * Opens a visit with the code from the mailbox. A wrong code costs a try and counts against mailbox and network. The open
 * visit has a ticket of its own, and the one it was begun with opens nothing; pressing twice leads to the same one.
 */
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
      .select([
        'address_sealed',
        'mailbox_mac',
        'locale',
        'proven_at',
        'to_unblock',
        'code_asked_at',
        'created_at',
      ])
      .where('ticket_hash', '=', hash)
      .where('created_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.visit.keptSeconds})`)
      .forUpdate()
      .executeTakeFirst()
    if (!visit) return { outcome: 'no-visit' }
    if (visit.proven_at) return { outcome: 'proven', ticket, unblocked: false }

    const address = unseal(keys, visitPlace(hash), visit.address_sealed)
    const reading = readAddress(address)
    if (reading.outcome === 'refused') return { outcome: 'no-visit' }
    const { key: addressKey } = reading
    const subject = visitSubject(keys, addressKey)
    const tried = await tryWithin(tx, keys, { subject, code, addressKey, deed: 'visiting', network }, at)
    const opened = ticketProvenBy(keys, { ticket, code })
    if (tried === 'right-again' && (await isOpen(tx, opened.hash)))
      return { outcome: 'proven', ticket: opened.ticket, unblocked: false }
    if (tried !== 'right') return { outcome: 'code-refused' }
    await tx
      .insertInto('visits')
      .values({
        ...visit,
        ticket_hash: opened.hash,
        address_sealed: seal(keys, visitPlace(opened.hash), address),
        proven_at: at,
      })
      .execute()
    // Only for a visit begun in order to be written to again: a code that was on its way before the block is no such wish.
    const unblocked = visit.to_unblock && (await unblockMailbox(tx, mailboxMac(keys, addressKey)))
    return { outcome: 'proven', ticket: opened.ticket, unblocked }
  })
}

async function isOpen(tx: Tx, ticketHash: Buffer): Promise<boolean> {
  const open = await tx
    .selectFrom('visits')
    .select('locale')
    .where('ticket_hash', '=', ticketHash)
    .executeTakeFirst()
  return open !== undefined
}
