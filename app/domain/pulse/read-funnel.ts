import { sql } from 'kysely'
import type { Db, Instant } from '#db/connection.ts'
import { WITHIN_SECONDS } from './within.ts'

/** So many days are kept and told, today included (UTC). */
export const FUNNEL_DAYS = 30

type Sums = {
  /** How often the campaign's page was opened while it had its form, as far as browsers said so. */
  seen: number
  forms: number
  codes: number
  confirmed: number
}
export type Day = { day: Date } & Sums

export type Funnel = Sums & {
  /** Days in which something happened, newest first. */
  days: Day[]
  /** Seconds within which half, nine in ten and ninety-nine in a hundred of the confirmed were; none where nobody was. */
  within: { half: number; nineInTen: number; ninetyNine: number } | null
}

type Row = { day: number; within: number } & Sums

const DAY_MS = 86_400_000

/** The last thirty days of a campaign's signing, up to this moment: the sums of hours, and the beats that still wait. */
export async function readFunnel(db: Db, campaignId: string, at: Instant): Promise<Funnel> {
  const { rows } = await sql<Row>`
    select hour / 24 as day, within, sum(seen)::integer as seen, sum(forms)::integer as forms, 
           sum(codes)::integer as codes, sum(confirmed)::integer as confirmed
      from (select hour, within, seen, forms, codes, confirmed from signing_hours where campaign_id = ${campaignId}
             union all
            select hour, within, seen, forms, codes, confirmed from beats where campaign_id = ${campaignId}) as both_kinds
     where hour / 24 > floor(extract(epoch from ${at}) / 86400)::integer - ${FUNNEL_DAYS}::integer
     group by 1, 2 having sum(seen + forms + codes + confirmed) > 0
     order by 1 desc`.execute(db)
  const days: Day[] = []
  for (const { day, within: _, ...sums } of rows) {
    const began = new Date(day * DAY_MS)
    const last = days.at(-1)
    if (last?.day.getTime() !== began.getTime()) days.push({ day: began, ...sums })
    else Object.assign(last, add(last, sums))
  }
  const total = days.reduce(add, { seen: 0, forms: 0, codes: 0, confirmed: 0 })
  return { days, ...total, within: quantiles(rows) }
}

const add = (one: Sums, other: Sums): Sums => ({
  seen: one.seen + other.seen,
  forms: one.forms + other.forms,
  codes: one.codes + other.codes,
  confirmed: one.confirmed + other.confirmed,
})

function quantiles(rows: Row[]): Funnel['within'] {
  const steps = WITHIN_SECONDS.map((seconds, place) => ({
    seconds,
    people: rows.reduce((sum, row) => sum + (row.within === place + 1 ? row.confirmed : 0), 0),
  }))
  const all = steps.reduce((sum, { people }) => sum + people, 0)
  if (all === 0) return null
  const within = (share: number) => {
    let so = 0
    return steps.find(({ people }) => (so += people) >= share * all)!.seconds
  }
  return { half: within(0.5), nineInTen: within(0.9), ninetyNine: within(0.99) }
}
