import { sql } from 'kysely'
import { drawTicket } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

const LONGEST_BROWSER = 200

export type BegunSession = { id: string; ticket: string }

/**
 * Signs an organiser in on one browser and returns its ticket, which is kept only as a hash. `proven` when a passkey was
 * used for it, as always but after a recovery code; `for good` is the demonstration's, whose visitors have no passkey of its
 * organiser's to prove themselves with. Every sign-in is a new session: a ticket planted before it is worth nothing.
 */
export async function beginSession(
  tx: Tx,
  { organiserId, browser, proven }: { organiserId: string; browser: string; proven: boolean | 'for good' },
  at: Instant = databaseTime,
): Promise<BegunSession> {
  const { ticket, hash } = drawTicket()
  const id = newId()
  await tx
    .insertInto('desk_sessions')
    .values({
      id,
      ticket_hash: hash,
      organiser_id: organiserId,
      browser: browser.slice(0, LONGEST_BROWSER),
      created_at: at,
      seen_at: at,
      proven_at: proven === 'for good' ? sql<Date>`'infinity'::timestamptz` : proven ? at : null,
    })
    .execute()
  return { id, ticket }
}
