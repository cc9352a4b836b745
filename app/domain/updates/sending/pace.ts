import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

const { burstSeconds, perMinute, leastPerMinute, pauseSeconds, gainPerEmail } = limits.updates.pace
// Enough for the mail connections to stay busy, few enough that a pause or a refusal is noticed soon.
const PROVIDERS_A_TURN = 50
const EMAILS_A_PROVIDER = 10

export type Due = { signatureId: string; provider: Buffer }

/**
 * Whose turn it is: people who wait for an update, as many of each provider as its token bucket holds, and takes the
 * tokens. A bucket fills with `per_minute` tokens a minute up to a few seconds' worth; other updates and other workers
 * draw from the same ones. None when the sending is not under way. Providers are found by skipping through an index, so
 * the cost is one look-up a provider, however many people wait.
 */
export async function pickDue(db: Db, updateId: string, at: Instant = databaseTime): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with recursive lane as (
      (select provider from update_deliveries
        where update_id = ${updateId} and state = 'waiting' order by provider limit 1)
      union all
      select (select provider from update_deliveries
               where update_id = ${updateId} and state = 'waiting' and provider > lane.provider
               order by provider limit 1)
        from lane where lane.provider is not null
    ), open as materialized (
      select pace.provider,
             least(per_minute * ${burstSeconds} / 60.0,
                   tokens + extract(epoch from ${at} - pace.at) * per_minute / 60.0)::real as full
        from mail_paces as pace
       where provider in (select provider from lane) and closed_to <= ${at}
         and tokens + extract(epoch from ${at} - pace.at) * per_minute / 60.0 >= 1
         and exists (select from update_sendings where update_id = ${updateId} and state = 'sending')
       order by random() limit ${PROVIDERS_A_TURN}
         for update skip locked
    ), picked as materialized (
      select open.provider, person.signature_id
        from open cross join lateral (
          select signature_id from update_deliveries as waiting
           where update_id = ${updateId} and state = 'waiting' and waiting.provider = open.provider and due_at <= ${at}
           order by due_at, signature_id limit least(floor(open.full), ${EMAILS_A_PROVIDER})::int) as person
    ), spent as (
      update mail_paces as pace
         set tokens = open.full - taken.emails, at = ${at}
        from open join (select provider, count(*) as emails from picked group by provider) as taken using (provider)
       where pace.provider = open.provider
    )
    select signature_id as "signatureId", provider from picked`.execute(db)
  return rows
}

/**
 * What a turn teaches about providers: one that asked us to slow down (`PassingFault.asksForLess`) gets half as
 * many from now on, and none for a minute; one that took what it was given gets a little more with every email. So a
 * pace falls at once and comes back slowly, and no other provider notices.
 */
export async function learnPace(
  db: Db,
  lessons: { provider: Buffer; accepted: number; slower: boolean }[],
  at: Instant = databaseTime,
): Promise<void> {
  if (lessons.length === 0) return
  const inOrder = lessons.toSorted((one, other) => one.provider.compare(other.provider))
  await sql`
    update mail_paces as pace
       set per_minute = case when slower then greatest(${leastPerMinute}, per_minute / 2)
                             else least(${perMinute}, per_minute + accepted * ${gainPerEmail}::real) end,
           tokens = case when slower then 0 else tokens end,
           closed_to = case when slower then ${at} + make_interval(secs => ${pauseSeconds}) else closed_to end
      from unnest(${inOrder.map(({ provider }) => provider)}::bytea[],
                  ${inOrder.map(({ accepted }) => accepted)}::integer[],
                  ${inOrder.map(({ slower }) => slower)}::boolean[]) as lesson (provider, accepted, slower)
     where pace.provider = lesson.provider`.execute(db)
}
