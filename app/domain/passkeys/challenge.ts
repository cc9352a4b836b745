import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { limits } from '#limits'
import { hashTicket } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import type { Purpose } from './purpose.ts'

// WebAuthn Level 3 §13.4.3 asks for 16 at least.
const BYTES = 32

const tooOld = (at: Instant) => sql<Date>`${at} - make_interval(secs => ${limits.desk.challengeSeconds})`

/** Draws what the device is to sign, for the browser that holds the ticket. Ends an earlier one of the same purpose. */
export async function drawChallenge(
  db: Db,
  { ticket, purpose }: { ticket: string; purpose: Purpose },
  at: Instant = databaseTime,
): Promise<Buffer> {
  const challenge = randomBytes(BYTES)
  const drawn = { challenge: challenge.toString('base64url'), created_at: at }
  await db
    .insertInto('passkey_challenges')
    .values({ ticket_hash: hashTicket(ticket), purpose, ...drawn })
    .onConflict((conflict) => conflict.columns(['ticket_hash', 'purpose']).doUpdateSet(drawn))
    .execute()
  return challenge
}

/** Takes a browser's challenge, in base64url; gone with that, whatever comes of it. Undefined when none waits any more. */
export async function spendChallenge(
  tx: Tx,
  { ticket, purpose }: { ticket: string; purpose: Purpose },
  at: Instant = databaseTime,
): Promise<string | undefined> {
  const spent = await tx
    .deleteFrom('passkey_challenges')
    .where('ticket_hash', '=', hashTicket(ticket))
    .where('purpose', '=', purpose)
    .returning(['challenge', sql<boolean>`created_at > ${tooOld(at)}`.as('fresh')])
    .executeTakeFirst()
  return spent?.fresh ? spent.challenge : undefined
}

/** Deletes challenges that nobody can answer any more. */
export async function forgetPasskeyChallenges(db: Db, at: Instant = databaseTime): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('created_at', '<', tooOld(at)).execute()
}
