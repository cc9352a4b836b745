import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

// Longer than any mail server takes to answer. A process killed while sending loses its claim after this.
const LEASE_SECONDS = 120
// After a day nobody waits for a code any more, and the sealed address has to go.
const GIVE_UP_SECONDS = 24 * 60 * 60

/**
 * Takes a waiting email for sending. Undefined when it is done, when another worker holds it, or when it has waited so
 * long that it has just been given up.
 */
export async function claimEmail(db: Db, id: string, at: Instant = databaseTime) {
  const tooOld = sql<Date>`${at} - make_interval(secs => ${GIVE_UP_SECONDS})`
  return db
    .with('given_up', (eb) =>
      eb
        .updateTable('outbox')
        .set({ state: 'dropped', address_sealed: null, finished_at: at })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('created_at', '<', tooOld),
    )
    .updateTable('outbox')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      leased_until: sql<Date>`${at} + make_interval(secs => ${LEASE_SECONDS})`,
    }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('created_at', '>=', tooOld)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', at)]))
    .returning([
      'id',
      'kind',
      'locale',
      'address_sealed',
      'subject',
      'campaign_id',
      'signature_id',
      'about',
      'chosen',
    ])
    .executeTakeFirst()
}

export type ClaimedEmail = NonNullable<Awaited<ReturnType<typeof claimEmail>>>
