import { sql, type RawBuilder } from 'kysely'
import { limits } from '#limits'
import { macOf, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

// Fewer than this and one slow person would speak for a whole provider.
const FEWEST_SAMPLES = 20
const MOST_SAMPLES = 200

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
 * How long codes sent to these addresses shall live, in seconds, each in its place. Ten minutes; where nineteen of twenty of
 * the provider's newest emails take longer than three, three times that long, up to an hour.
 */
export async function codeLives(
  db: Db,
  keys: Keys,
  addresses: string[],
  at: Instant = databaseTime,
): Promise<number[]> {
  const { lifeSeconds, longestLifeSeconds, slowMailboxSeconds } = limits.code
  const providers = addresses.map((address) => provider(keys, address))
  const { rows } = await sql<{ provider: Buffer; samples: number; slowest: number | null }>`
    select asked as provider, newest.* from (select distinct asked from unnest(${providers}::bytea[]) as asked) as each
     cross join lateral (
       select count(*) as samples, percentile_disc(0.95) within group (order by seconds) as slowest
         from ${newestDelays(at, sql`provider = asked`)} as delays) as newest`.execute(db)
  const lives = new Map(
    rows.map(({ provider: mac, samples, slowest }) => [
      mac.toString('hex'),
      samples < FEWEST_SAMPLES || (slowest ?? 0) <= slowMailboxSeconds
        ? lifeSeconds
        : Math.min(longestLifeSeconds, Math.max(lifeSeconds, 3 * slowest!)),
    ]),
  )
  return providers.map((mac) => lives.get(mac.toString('hex'))!)
}

/**
 * Within how many seconds nine in ten people lately had their code typed after the mail server took its email: of the
 * address's provider where enough of them tell, of everybody's otherwise. Undefined where too few tell at all. It depends on
 * nothing but what stands behind the @.
 */
export async function usualDelay(
  db: Db,
  keys: Keys,
  address: string,
  at: Instant = databaseTime,
): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number }>`
    select percentile_disc(0.9) within group (order by seconds) as seconds, 1 as place
      from ${newestDelays(at, sql`provider = ${provider(keys, address)}`)} as theirs having count(*) >= ${FEWEST_SAMPLES}
    union all
    select percentile_disc(0.9) within group (order by seconds), 2
      from ${newestDelays(at, sql`true`)} as everybodys having count(*) >= ${FEWEST_SAMPLES}
     order by place limit 1`.execute(db)
  return rows[0]?.seconds
}

// The newest tell how it is now, and two hundred are read in no time however busy the hour was.
const newestDelays = (at: Instant, whose: RawBuilder<unknown>) => sql`(
  select seconds from mailbox_delays where ${whose} and at > ${at} - interval '1 hour'
   order by at desc limit ${MOST_SAMPLES})`
