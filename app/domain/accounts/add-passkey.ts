import { endSessionsOf, markProven, mayChangePasskeys } from '#organisers'
import { keepPasskey, readNewPasskey, type PasskeySite } from '#passkeys'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { noteDeed } from './note-deed.ts'

export type AddOutcome = { outcome: 'added' } | { outcome: 'passkey-refused' } | { outcome: 'prove-first' }

type Adding = {
  ticket: string
  session: { id: string; organiserId: string }
  name: string
  credential: unknown
  site: PasskeySite
}

/**
 * Gives an organiser one more passkey, in a session that has just used one or was let in by a recovery code. Every other
 * session ends with it (TRUST I-03): what a stranger may have opened with lost keys is closed.
 */
export async function addPasskey(
  db: Db,
  keys: Keys,
  { ticket, session, name, credential, site }: Adding,
  at: Instant = databaseTime,
): Promise<AddOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await mayChangePasskeys(tx, session.id, at))) return { outcome: 'prove-first' }
    const passkey = await readNewPasskey(tx, { ticket, purpose: 'add', credential, site }, at)
    if (!passkey) return { outcome: 'passkey-refused' }
    const { organiserId } = session
    await keepPasskey(tx, { organiserId, passkey, name }, at)
    await endSessionsOf(tx, organiserId, session.id)
    await markProven(tx, session.id, at)
    await noteDeed(tx, keys, { organiserId, deed: 'addedPasskey' }, at)
    return { outcome: 'added' }
  })
}
