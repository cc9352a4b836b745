import { markProven } from '#organisers'
import { checkPasskey, type PasskeySite } from '#passkeys'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

type Proving = {
  ticket: string
  session: { id: string; organiserId: string }
  credential: unknown
  site: PasskeySite
}

/** Proves that it is still the organiser who sits there: their own passkey opens grave deeds for five minutes. */
export async function proveAgain(
  db: Db,
  keys: Keys,
  { ticket, session, credential, site }: Proving,
  at: Instant = databaseTime,
): Promise<{ outcome: 'proven' } | { outcome: 'passkey-refused' }> {
  return db.transaction().execute(async (tx) => {
    const organiserId = await checkPasskey(tx, keys, { ticket, purpose: 'prove', credential, site }, at)
    if (organiserId !== session.organiserId) return { outcome: 'passkey-refused' }
    await markProven(tx, session.id, at)
    return { outcome: 'proven' }
  })
}
