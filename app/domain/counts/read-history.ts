import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

const HOUR_MS = 3_600_000
const HOURS = { hour: 1, day: 24 }

/** What happened from a full hour or midnight (UTC) on, and how many stood at the end of it. */
export type HistoryStep = { from: Date; signed: number; removed: number; count: number }

export type HistoryQuery = {
  by: keyof typeof HOURS
  /** A moment in the last step of the page before. */
  after?: Date
  /** Steps on a page. */
  most: number
}

/**
 * How a campaign's count came about, the oldest steps first, `most` a page. Steps in which nobody signed or left are
 * left out; the count of the one before holds. Hours are as the log tells them: it keeps no finer time of anybody. The
 * last count is the one the campaign shows, for both come out of one fold.
 */
export async function readHistory(
  db: Db,
  campaignId: string,
  { by, after, most }: HistoryQuery,
): Promise<{ steps: HistoryStep[]; next: Date | null }> {
  const hours = HOURS[by]
  const stepMs = hours * HOUR_MS
  const last = after ? Math.floor(after.getTime() / stepMs) : -1
  const first = (last + 1) * hours
  // Grouped by the bare column, hours come in the order of the index, and a page stops reading where it is full.
  const step = hours === 1 ? sql.ref('hour') : sql`hour / ${sql.lit(hours)}`
  const { rows } = await sql<Omit<HistoryStep, 'from'> & { step: number }>`
    select step, signed, removed, (before.count + sum(signed - removed) over (order by step))::integer as count
      from (select ${step} as step, sum(signed)::integer as signed, sum(removed)::integer as removed
              from hour_counts
             where campaign_id = ${campaignId} and hour >= ${first}
             group by 1
             order by 1
             limit ${most + 1}) as page,
           (select coalesce(sum(signed - removed), 0) as count
              from hour_counts
             where campaign_id = ${campaignId} and hour < ${first}) as before
     order by step`.execute(db)
  const steps = rows.slice(0, most).map(({ step: at, ...rest }) => ({ from: new Date(at * stepMs), ...rest }))
  return { steps, next: rows.length > most ? steps.at(-1)!.from : null }
}
