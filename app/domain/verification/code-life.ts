import { sql } from 'kysely'
import { limits } from '#limits'
import { macOf, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

// Fewer than this and one slow person would speak for a whole provider.
const FEWEST_SAMPLES = 20

const provider = (keys: Keys, address: string) =>
  macOf(keys.address, 'provider', address.slice(address.lastIndexOf('@') + 1))

/** Remembers for an hour how long an email took from the mail server's yes to the typed code, by provider. */
export async function noteDelay(
  tx: Tx,
  keys: Keys,
  address: string,
  seconds: number,
  at: Instant = databaseTime,
) {
  await tx
    .insertInto('mailbox_delays')
    .values({ provider: provider(keys, address), seconds: Math.max(0, seconds), at })
    .execute()
}

/**
 * How long a code sent to this address shall live. Ten minutes; where nineteen of twenty of the provider's emails take
 * longer than three, three times that long, up to an hour.
 */
export async function codeLifeSeconds(
  db: Db,
  keys: Keys,
  address: string,
  at: Instant = databaseTime,
): Promise<number> {
  const { lifeSeconds, longestLifeSeconds, slowMailboxSeconds } = limits.code
  const { samples, slowest } = await db
    .selectFrom('mailbox_delays')
    .select((eb) => [
      eb.fn.countAll<number>().as('samples'),
      sql<number | null>`percentile_disc(0.95) within group (order by seconds)`.as('slowest'),
    ])
    .where('provider', '=', provider(keys, address))
    .where('at', '>', sql<Date>`${at} - interval '1 hour'`)
    .executeTakeFirstOrThrow()
  if (samples < FEWEST_SAMPLES || (slowest ?? 0) <= slowMailboxSeconds) return lifeSeconds
  return Math.min(longestLifeSeconds, Math.max(lifeSeconds, 3 * slowest!))
}
