import { sql } from 'kysely'
import { limits } from '#limits'
import type { Invariant } from './invariant.ts'

export const databaseTime: Invariant = {
  id: 'I17',
  says: 'lifetimes and order are the database’s: no other clock moves them',
  async check({ world: { db }, campaign, other }) {
    const { lifeSeconds, longestLifeSeconds } = limits.code
    const { rows } = await sql<{ lives: number; moments: number }>`
      select (select count(*) from challenges
               where accepted_at is not null and drawn_at is not null
                 and (deadline - accepted_at not between make_interval(secs => ${lifeSeconds})
                                                     and make_interval(secs => ${longestLifeSeconds})
                      or accepted_at < drawn_at or accepted_at > clock_timestamp())) as lives,
             (select count(*) from signatures
               where campaign_id in (${campaign.id}, ${other.id})
                 and not (created_at between (select created_at from campaigns where id = campaign_id) and clock_timestamp()
                          and coalesce(confirmed_at, created_at) between date_trunc('milliseconds', created_at)
                                                                     and clock_timestamp())) as moments`.execute(
      db,
    )
    const { lives, moments } = rows[0]!
    return [
      ...(lives > 0 ? [`${lives} codes live longer or shorter than they should`] : []),
      ...(moments > 0 ? [`${moments} signatures have a moment that cannot be`] : []),
    ]
  },
}
