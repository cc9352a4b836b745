import { beginSession, type BegunSession } from '#organisers'
import { keepPasskey, readNewPasskey, type PasskeySite } from '#passkeys'
import { hashTicket, seal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { endEnrolment, findEnrolment } from './enrolment.ts'
import { noteDeed } from './note-deed.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

export type OpenOutcome =
  | { outcome: 'opened'; session: BegunSession; codes: string[] }
  | { outcome: 'passkey-refused' }
  /** The mailbox is not proven, or has an account already. */
  | { outcome: 'no-enrolment' }

type Opening = {
  ticket: string
  name: string
  passkeyName: string
  credential: unknown
  site: PasskeySite
  browser: string
}

/**
 * Makes an account for a mailbox that was proven, with its first passkey and ten recovery codes, and signs it in. All or
 * nothing: there is never an account that only a mailbox would open.
 */
export async function openAccount(
  db: Db,
  keys: Keys,
  { ticket, name, passkeyName, credential, site, browser }: Opening,
  at: Instant = databaseTime,
): Promise<OpenOutcome> {
  return db.transaction().execute(async (tx) => {
    const held = tx.selectFrom('enrolments').select('locale').where('ticket_hash', '=', hashTicket(ticket))
    await held.forUpdate().execute()
    const enrolment = await findEnrolment(tx, keys, ticket, at)
    if (!enrolment?.proven) return { outcome: 'no-enrolment' }
    const passkey = await readNewPasskey(tx, { ticket, purpose: 'enrol', credential, site }, at)
    if (!passkey) return { outcome: 'passkey-refused' }

    const organiserId = newId()
    const opened = await tx
      .insertInto('organisers')
      .values({
        id: organiserId,
        name,
        address_sealed: seal(keys, `organisers/${organiserId}`, enrolment.address),
        address_mac: enrolment.mailbox,
        locale: enrolment.locale,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('address_mac').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!opened) return { outcome: 'no-enrolment' }
    await keepPasskey(tx, { organiserId, passkey, name: passkeyName }, at)
    const codes = await makeRecoveryCodes(tx, keys, organiserId)
    await endEnrolment(tx, ticket)
    await noteDeed(tx, keys, { organiserId, deed: 'openedAccount' }, at)
    return {
      outcome: 'opened',
      session: await beginSession(tx, { organiserId, browser, proven: true }, at),
      codes,
    }
  })
}
