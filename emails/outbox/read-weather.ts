import { sql } from 'kysely'
import { askedOnce, databaseTime, type Db, type Instant } from '#db/connection.ts'

/** How it is where codes wait for their turn. Times are in seconds. */
export type Queue = {
  waiting: number
  /** How long the one that waits longest has; 0 where none does. */
  longest: number
  perSecond: number
  /** Until the first of them may leave. */
  opensIn: number
}

/** How mail is getting on: on the open road, and in the lanes of providers that have asked for less, by provider in hex. */
export type Weather = { road: Queue; lanes: Map<string, Queue> }

// As many as make a figure, few enough that it is the pace of now.
const LATELY_SECONDS = 10

/**
 * Reads how codes are getting on as a whole. Nobody's mailbox is in it. Costs some milliseconds while a hundred thousand
 * wait, so whoever asks often keeps the answer for a moment.
 */
export async function readWeather(db: Db, at: Instant = databaseTime): Promise<Weather> {
  const { rows } = await sql<Queue & { provider: Buffer | null }>`
    select null::bytea as provider,
           (select count(*)::integer from outbox
             where state = 'waiting' and not laned and priority = 0 and due_at <= ${askedOnce(at)}) as waiting,
           0::float8 as "opensIn",
           coalesce((select extract(epoch from ${at} - created_at) from outbox
                      where state = 'waiting' and not laned and priority = 0 and due_at <= ${askedOnce(at)}
                      order by due_at limit 1), 0)::float8 as longest,
           (select count(*) from outbox where state = 'sent' and priority = 0
               and finished_at > ${askedOnce(at)} - make_interval(secs => ${LATELY_SECONDS})
           )::float8 / ${LATELY_SECONDS} as "perSecond"
    union all
    select provider, inside.waiting, greatest(0, extract(epoch from closed_to - ${at})), inside.longest, per_minute / 60
      from mail_lanes cross join lateral (
        select count(*)::integer as waiting, coalesce(extract(epoch from ${at} - min(created_at)), 0)::float8 as longest
          from outbox where state = 'waiting' and laned and outbox.provider = mail_lanes.provider) as inside`.execute(
    db,
  )
  const lanes = new Map<string, Queue>()
  let road: Queue = { waiting: 0, longest: 0, perSecond: 0, opensIn: 0 }
  for (const { provider, ...queue } of rows) {
    if (provider) lanes.set(provider.toString('hex'), queue)
    else road = queue
  }
  return { road, lanes }
}

/** Whether a mail server has refused the newest email about a subject for good. */
export async function isRefused(db: Db, subject: Buffer): Promise<boolean> {
  const newest = await db
    .selectFrom('outbox')
    .select('state')
    .where('subject', '=', subject)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.state === 'refused'
}
