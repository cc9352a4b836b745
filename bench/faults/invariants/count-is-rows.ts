import { sql } from 'kysely'
import { recount } from '#counts'
import type { Invariant } from './invariant.ts'

export const countIsRows: Invariant = {
  id: 'I2',
  says: 'log, rows, count and figures are one number; busy, the count is behind and never ahead',
  async check({ world: { db }, auditor, campaign, other }) {
    const wrong = auditor.seen.ahead ? [auditor.seen.ahead] : []
    for (const { id, slug } of [campaign, other]) {
      const { rows, log, counted, versions, waiting } = await recount(db, id)
      if (new Set([rows, log, counted, versions]).size > 1 || waiting > 0)
        wrong.push(
          `${slug}: rows ${rows}, log ${log}, count ${counted}, by words ${versions}, waiting ${waiting}`,
        )
      const figures = await sql<{ countries: number; hours: number }>`
        select coalesce((select sum(standing) from country_counts where campaign_id = ${id}), 0)::integer as countries,
               coalesce((select sum(signed - removed) from hour_counts where campaign_id = ${id}), 0)::integer as hours`.execute(
        db,
      )
      const { countries, hours } = figures.rows[0]!
      if (countries !== rows || hours !== rows)
        wrong.push(`${slug}: rows ${rows}, by country ${countries}, by hour ${hours}`)
    }
    return wrong
  },
}
