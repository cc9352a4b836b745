import { beginSession, endSession, type BegunSession } from '#organisers'
import { checkPasskey, type PasskeySite } from '#passkeys'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { noteDeed } from './note-deed.ts'

export type SignInOutcome = { outcome: 'signed-in'; session: BegunSession } | { outcome: 'passkey-refused' }

type SigningIn = {
  ticket: string
  credential: unknown
  site: PasskeySite
  browser: string
  /** The ticket of the session this browser had before, which ends with that. */
  former?: string
}

/** Signs an organiser in with any of their passkeys, into a new session. No address is asked for and none is told. */
export async function signIn(
  db: Db,
  keys: Keys,
  { ticket, credential, site, browser, former }: SigningIn,
  at: Instant = databaseTime,
): Promise<SignInOutcome> {
  return db.transaction().execute(async (tx) => {
    const organiserId = await checkPasskey(tx, keys, { ticket, purpose: 'sign-in', credential, site }, at)
    if (!organiserId) return { outcome: 'passkey-refused' }
    if (former) await endSession(tx, former)
    await noteDeed(tx, keys, { organiserId, deed: 'signedIn' }, at)
    return {
      outcome: 'signed-in',
      session: await beginSession(tx, { organiserId, browser, proven: true }, at),
    }
  })
}
