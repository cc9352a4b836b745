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
  const stepMs = HOURS[by] * HOUR_MS
  const last = after ? Math.floor(after.getTime() / stepMs) : -1
  const { rows } = await sql<Omit<HistoryStep, 'from'> & { step: number }>`
    select * from (
      select hour / ${sql.lit(HOURS[by])} as step, sum(signed)::integer as signed, sum(removed)::integer as removed,
             (sum(sum(signed - removed)) over (order by hour / ${sql.lit(HOURS[by])}))::integer as count
        from hour_counts
       where campaign_id = ${campaignId}
       group by 1) as steps
     where step > ${last}
     order by step
     limit ${most + 1}`.execute(db)
  const steps = rows.slice(0, most).map(({ step, ...rest }) => ({ from: new Date(step * stepMs), ...rest }))
  return { steps, next: rows.length > most ? steps.at(-1)!.from : null }
}
