import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A stretch of time: what came and went in it, and how many stood at its end. */
export type Step = { from: Date; to: Date; signed: number; removed: number; standing: number }

/** How a campaign grew. `until` is how far the last step has got; without a step, the campaign has not begun. */
export type Growth = { stepHours: number; steps: Step[]; until: Date }

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
// An hour, a quarter of a day, a day, a week, four weeks: steps that people think in.
const STEPS = [1, 6, 24, 168, 672]
const MOST_STEPS = 120
// Hours between 1 January 1970 and the first Monday after it, so that weeks begin on Mondays (ISO 8601).
const FIRST_MONDAY = 96

/**
 * How a campaign grew from its opening until now, or until it closed, in equal steps without gaps (UTC). The step is
 * the shortest of an hour, six hours, a day, a week and four weeks that needs at most 120 of them, about as many as a
 * drawing on a telephone can tell apart; after nine years there are more. The last `standing` is the sum of all that
 * came and went: the campaign's count. Reads `hour_counts`, one row an hour in which something happened.
 */
export async function growth(db: Db, campaignId: string, at: Instant = databaseTime): Promise<Growth> {
  const { first, last, until } = await readSpan(db, campaignId, at)
  const stepHours = stepFor(first, last)
  const counted = new Map(
    (await readSteps(db, campaignId, stepHours)).map(({ step, ...moved }) => [step, moved]),
  )
  const steps: Step[] = []
  let standing = 0
  for (let step = stepOf(first, stepHours); step <= stepOf(last, stepHours); step += 1) {
    const { signed, removed } = counted.get(step) ?? { signed: 0, removed: 0 }
    standing += signed - removed
    steps.push({
      from: startOf(step, stepHours),
      to: startOf(step + 1, stepHours),
      signed,
      removed,
      standing,
    })
  }
  return { stepHours, steps, until }
}

const stepOf = (hour: number, stepHours: number) => Math.floor((hour - FIRST_MONDAY) / stepHours)
const startOf = (step: number, stepHours: number) => new Date((step * stepHours + FIRST_MONDAY) * HOUR_MS)

function stepFor(first: number, last: number): number {
  const few = (hours: number) => stepOf(last, hours) - stepOf(first, hours) < MOST_STEPS
  return STEPS.find(few) ?? STEPS.at(-1)!
}

/** First and last hour since 1970, and the moment the last one has got to, a minute rounded up. */
async function readSpan(db: Db, campaignId: string, at: Instant) {
  const { rows } = await sql<{
    opens: number
    ends: number | null
    first: number | null
    last: number | null
  }>`
    select extract(epoch from opens_at)::float8 * 1000 as opens,
           case when state = 'open' or closes_at is not null
                then extract(epoch from least(closes_at, ${at}))::float8 * 1000 end as ends,
           (select min(hour) from hour_counts where campaign_id = campaigns.id) as first,
           (select max(hour) from hour_counts where campaign_id = campaigns.id) as last
      from campaigns where id = ${campaignId}`.execute(db)
  const { opens, ends, ...counted } = rows[0]!
  const opening = Math.floor(opens / HOUR_MS)
  // An hour that ends as the campaign closes is its last; nothing is left of the next.
  const ending = ends === null ? -Infinity : Math.ceil(ends / HOUR_MS) - 1
  const last = Math.max(ending, counted.last ?? -Infinity)
  const until = last > ending ? (last + 1) * HOUR_MS : Math.ceil(ends! / MINUTE_MS) * MINUTE_MS
  return { first: Math.min(opening, counted.first ?? Infinity), last, until: new Date(until) }
}

async function readSteps(db: Db, campaignId: string, stepHours: number) {
  const { rows } = await sql<{ step: number; signed: number; removed: number }>`
    select (hour - ${FIRST_MONDAY}::integer) / ${stepHours}::integer as step,
           sum(signed)::integer as signed, sum(removed)::integer as removed
      from hour_counts where campaign_id = ${campaignId}
     group by 1`.execute(db)
  return rows
}
