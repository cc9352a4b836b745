import { sql } from 'kysely'
import { providerOf } from '#pulse'
import { holdBursts } from '#reviews'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'

/** The house of an orchestra whose people signed together: a domain that nobody has (RFC 6761). */
const HOUSE = 'withy-dale.example'
// Enough for their names to be held (limits.bursts.holdAt), and no more than one house would send.
const TOGETHER = 220

/**
 * Lets many of one mail domain have signed within a campaign's fullest hour, so that its desk has a burst to decide about:
 * their names are held, and counted. The first signatories are not among them.
 */
export async function plantDemoCrowd(db: Db, keys: Keys, campaignId: string): Promise<void> {
  const house = providerOf(keys, `somebody@${HOUSE}`)
  const { rows } = await sql<{ until: Date }>`
    with hours as (
      select date_bin('1 hour', confirmed_at, timestamptz '2001-01-01Z') as hour, count(*) as people
        from signatures where campaign_id = ${campaignId} and state = 'standing' group by 1
    ), fullest as (select hour from hours order by people desc, hour limit 1), signed as (
      select id, confirmed_at,
             row_number() over (
               order by listing = 'anonymous' or id in (select signature_id from pinned_signatories), sha256(id::text::bytea)) as place
        from signatures
       where campaign_id = ${campaignId} and state = 'standing'
         and confirmed_at >= (select hour from fullest) and confirmed_at < (select hour from fullest) + interval '1 hour'
    ), arrived as (
      insert into arrivals (signature_id, campaign_id, domain, arrived_at)
      select id, ${campaignId}, case when place <= ${TOGETHER} then ${house}::bytea end, confirmed_at from signed
    )
    select hour + interval '1 hour' as until from fullest`.execute(db)
  for (const { until } of rows) await holdBursts(db, sql<Date>`${until}::timestamptz`)
}
