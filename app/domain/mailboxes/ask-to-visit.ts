import { networkBudget, spend } from '#limits'
import { drawTicket, hashTicket, macOf, seal, unseal, type Keys } from '#secrets'
import { hasWaited } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { mailboxOf, readAddress } from '#addresses'
import { mailboxMac } from './block-mailbox.ts'
import { sendCodeTo } from './send-code-to.ts'
import { visitPlace } from './visit.ts'

export type AskOutcome =
  { outcome: 'check-your-mailbox'; ticket: string } | { outcome: 'too-many-from-network' }

/** What a visit's code proves: this mailbox, and nothing about any campaign. */
export function visitSubject(keys: Keys, addressKey: string): Buffer {
  return macOf(keys.address, 'visit', addressKey)
}

export type Asking = {
  address: string
  addressKey: string
  locale: string
  /** Asked for from the page that says we are blocked: only such a code is sent to a blocked mailbox. */
  toUnblock?: boolean
}

/**
 * Begins a visit to everything a mailbox has signed, and asks for its code. The answer is the same whether the mailbox
 * has signed a hundred campaigns or none, is blocked or was asked for too often: only the email differs. The code goes to
 * the mailbox without the address's tag: the visit opens everything that is the mailbox's.
 */
export async function askToVisit(
  db: Db,
  keys: Keys,
  asking: Asking & { network: string | null },
  at: Instant = databaseTime,
): Promise<AskOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await spend(tx, networkBudget(keys, 'forms', asking.network), at)))
      return { outcome: 'too-many-from-network' }
    const { ticket, hash } = drawTicket()
    await tx
      .insertInto('visits')
      .values({
        ticket_hash: hash,
        address_sealed: seal(keys, visitPlace(hash), asking.address),
        mailbox_mac: mailboxMac(keys, asking.addressKey),
        locale: asking.locale,
        to_unblock: asking.toUnblock ?? false,
        code_asked_at: at,
        created_at: at,
      })
      .execute()
    await enqueueCode(tx, keys, asking, at)
    return { outcome: 'check-your-mailbox', ticket }
  })
}

/** Asks for another code for a visit that has begun. Within the waiting time it does nothing. */
export async function askAgainToVisit(
  db: Db,
  keys: Keys,
  ticket: string,
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const hash = hashTicket(ticket)
    const visit = await tx
      .updateTable('visits')
      .set((eb) => ({ codes_asked: eb('codes_asked', '+', 1), code_asked_at: at }))
      .where('ticket_hash', '=', hash)
      .where('proven_at', 'is', null)
      .where(hasWaited(at))
      .returning(['address_sealed', 'locale', 'to_unblock'])
      .executeTakeFirst()
    if (!visit) return
    const address = unseal(keys, visitPlace(hash), visit.address_sealed)
    const reading = readAddress(address)
    if (reading.outcome === 'refused') return
    const { locale, to_unblock: toUnblock } = visit
    await enqueueCode(tx, keys, { address, addressKey: reading.key, locale, toUnblock }, at)
  })
}

function enqueueCode(tx: Tx, keys: Keys, { address, addressKey, locale, toUnblock }: Asking, at: Instant) {
  const kind = toUnblock ? 'unblock-code' : 'visit-code'
  const subject = visitSubject(keys, addressKey)
  return sendCodeTo(tx, keys, { kind, address: mailboxOf(address), locale, subject }, at)
}
