import { sql, type RawBuilder } from 'kysely'
import { askedOnce, type Db, type Instant } from '#db/connection.ts'
import { fewAtATime } from '#db/few-at-a-time.ts'

/** How fast emails go to a provider that has asked for less; see `limits.mailPace`. */
type PaceRules = {
  leastPerMinute: number
  freePerMinute: number
  pauseSeconds: number
  gainPerEmail: number
}

export type Lesson = { provider: Buffer; accepted: number; slower: boolean }

// Enough for the lines to stay busy, few enough that a new refusal is noticed soon.
const LANES_A_TURN = 50
const EMAILS_A_LANE = 10
const BURST_SECONDS = 2

/**
 * The part of a claim that draws from lanes: so many emails of each as its token bucket holds, and takes the tokens. A
 * bucket fills with `per_minute` tokens a minute up to two seconds' worth; all workers draw from the same ones.
 */
export const drawFromLanes = (most: number, at: Instant, isFree: RawBuilder<unknown>) => sql`
  lane as materialized (
    select provider, least(greatest(1, per_minute * ${BURST_SECONDS} / 60.0),
                           tokens + extract(epoch from ${at} - mail_lanes.at) * per_minute / 60.0)::real as full
      from mail_lanes
     where closed_to <= ${at} and tokens + extract(epoch from ${at} - mail_lanes.at) * per_minute / 60.0 >= 1
     order by mail_lanes.at limit ${LANES_A_TURN} for update skip locked
  ), drawn as materialized (
    select lane.provider, email.id
      from lane cross join lateral (
        select id from outbox
         where outbox.provider = lane.provider and laned and due_at <= ${askedOnce(at)} and ${isFree}
         order by priority, due_at limit least(floor(lane.full), ${EMAILS_A_LANE})::int) as email
     limit ${most}
  ), paid as (
    update mail_lanes set tokens = lane.full - emails, at = ${at}
      from lane join (select provider, count(*) as emails from drawn group by provider) as taken using (provider)
     where mail_lanes.provider = lane.provider
  )`

/**
 * What mail servers' answers teach about providers. One that asks for less (`PassingFault.asksForLess`; TRUST K-10) gets a lane: half
 * of what it took in the last minute, or half of its lane's pace, and nothing at all for a minute. Each email taken from a
 * lane makes it a little faster, and one as fast as the open road ends. So a pace falls at once and comes back slowly, and
 * no other provider notices. A server that says no a hundred times at once is heard once.
 */
export async function learnPaces(
  db: Db,
  lessons: Lesson[],
  { leastPerMinute, freePerMinute, pauseSeconds, gainPerEmail }: PaceRules,
  at: Instant,
): Promise<void> {
  if (lessons.length === 0) return
  const inOrder = lessons.toSorted((one, other) => one.provider.compare(other.provider))
  const slower = inOrder.filter((lesson) => lesson.slower).map(({ provider }) => provider)
  const pleased = inOrder.filter((lesson) => !lesson.slower && lesson.accepted > 0)
  if (slower.length > 0)
    await sql`
      insert into mail_lanes (provider, per_minute, tokens, at, closed_to)
      select asking, greatest(${leastPerMinute}, (
               select count(*) from outbox
                where finished_at > ${askedOnce(at)} - interval '1 minute' and state = 'sent' and outbox.provider = asking) / 2.0),
             0, ${at}, ${at} + make_interval(secs => ${pauseSeconds})
        from unnest(${slower}::bytea[]) as asking
          on conflict (provider) do update
         set per_minute = greatest(${leastPerMinute}, mail_lanes.per_minute / 2), tokens = 0, closed_to = excluded.closed_to
       where mail_lanes.closed_to <= ${at}`.execute(db)
  if (pleased.length === 0) return
  const { numAffectedRows: faster } = await sql`
      update mail_lanes set per_minute = per_minute + accepted * ${gainPerEmail}::real
        from unnest(${pleased.map(({ provider }) => provider)}::bytea[],
                    ${pleased.map(({ accepted }) => accepted)}::integer[]) as lesson (pleased, accepted)
       where mail_lanes.provider = pleased and closed_to <= ${at}`.execute(db)
  if (faster) await db.deleteFrom('mail_lanes').where('per_minute', '>=', freePerMinute).execute()
}

/** Lets emails whose lane has ended go the open road again. */
export async function leaveLanes(db: Db): Promise<void> {
  await fewAtATime(async (most) => {
    const { numAffectedRows } = await sql`
      update outbox set laned = false
       where id = any(array(select id from outbox as free
                             where state = 'waiting' and laned
                               and not exists (select from mail_lanes where mail_lanes.provider = free.provider)
                             limit ${most} for update of free skip locked))`.execute(db)
    return numAffectedRows ?? 0
  })
}
