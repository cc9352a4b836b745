import { sql } from 'kysely'
import { limits } from '#limits'
import { macOf, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

// Fewer than this and one slow person would speak for a whole provider.
const FEWEST_SAMPLES = 20

const provider = (keys: Keys, address: string) =>
  macOf(keys.address, 'provider', address.slice(address.lastIndexOf('@') + 1))

type Delay = { address: string; seconds: number }

/** Remembers for an hour how long emails took from the mail server's yes to the typed code, by provider. */
export async function noteDelays(tx: Tx, keys: Keys, delays: Delay[], at: Instant = databaseTime) {
  if (delays.length === 0) return
  await sql`
    insert into mailbox_delays (provider, seconds, at)
    select delay.*, ${at} from unnest(${delays.map(({ address }) => provider(keys, address))}::bytea[],
      ${delays.map(({ seconds }) => Math.max(0, seconds))}::integer[]) as delay`.execute(tx)
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
