import { beginSession, type BegunSession } from '#organisers'
import type { Db } from '#db/connection.ts'

/**
 * Signs somebody in as the demonstration's organiser, whose passkey nobody has. The session counts as proven for as long
 * as it lasts, so that every deed can be tried; the caller makes sure that it is the owner of the machine who asks.
 */
export async function signInAtDemo(db: Db, organiserId: string, browser: string): Promise<BegunSession> {
  return db
    .transaction()
    .execute(async (tx) => beginSession(tx, { organiserId, browser, proven: 'for good' }))
}
