import { mailboxOf, readAddress } from '#addresses'
import { networkBudget, spend } from '#limits'
import { mailboxMac, sendCodeTo } from '#mailboxes'
import { drawTicket, hashTicket, macOf, seal, unseal, type Keys } from '#secrets'
import { hasWaited } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { enrolmentPlace } from './enrolment.ts'

type Asking = { address: string; addressKey: string; locale: string }
type AskOutcome = { outcome: 'check-your-mailbox'; ticket: string } | { outcome: 'too-many-from-network' }

/** What an enrolment's code proves: this mailbox, for the organisers' desk and for nothing else. */
export function enrolmentSubject(keys: Keys, addressKey: string): Buffer {
  return macOf(keys.address, 'enrolment', addressKey)
}

/**
 * Begins an enrolment and asks for its code. The answer is the same whether the mailbox has an account or none, is
 * blocked or was asked for too often: only the email differs. The code goes to the mailbox without the address's tag: the
 * account is the mailbox's.
 */
export async function askToEnrol(
  db: Db,
  keys: Keys,
  asking: Asking & { network: string | null },
  at: Instant = databaseTime,
): Promise<AskOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await spend(tx, networkBudget(keys, 'enrolments', asking.network), at)))
      return { outcome: 'too-many-from-network' }
    const { ticket, hash } = drawTicket()
    await tx
      .insertInto('enrolments')
      .values({
        ticket_hash: hash,
        address_sealed: seal(keys, enrolmentPlace(hash), asking.address),
        mailbox_mac: mailboxMac(keys, asking.addressKey),
        locale: asking.locale,
        code_asked_at: at,
        created_at: at,
      })
      .execute()
    await enqueueCode(tx, keys, asking, at)
    return { outcome: 'check-your-mailbox', ticket }
  })
}

/** Asks for another code for an enrolment that has begun. Within the waiting time it does nothing. */
export async function askAgainToEnrol(
  db: Db,
  keys: Keys,
  ticket: string,
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const hash = hashTicket(ticket)
    const enrolment = await tx
      .updateTable('enrolments')
      .set((eb) => ({ codes_asked: eb('codes_asked', '+', 1), code_asked_at: at }))
      .where('ticket_hash', '=', hash)
      .where('proven_at', 'is', null)
      .where(hasWaited(at))
      .returning(['address_sealed', 'locale'])
      .executeTakeFirst()
    if (!enrolment) return
    const address = unseal(keys, enrolmentPlace(hash), enrolment.address_sealed)
    const reading = readAddress(address)
    if (reading.outcome === 'refused') return
    await enqueueCode(tx, keys, { address, addressKey: reading.key, locale: enrolment.locale }, at)
  })
}

function enqueueCode(tx: Tx, keys: Keys, { address, addressKey, locale }: Asking, at: Instant) {
  const subject = enrolmentSubject(keys, addressKey)
  return sendCodeTo(tx, keys, { kind: 'desk-code', address: mailboxOf(address), locale, subject }, at)
}
