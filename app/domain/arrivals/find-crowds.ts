import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** Signatures of one campaign that share a mail domain or a network, within an hour or within a day. */
export type Crowd = {
  campaignId: string
  kind: 'domain' | 'network'
  /** The MAC of what they share. */
  mark: Buffer
  span: 'hour' | 'day'
  alike: number
  /** All who signed the campaign in that time. */
  everybody: number
  /** Whether they are so many that their names are to be held; otherwise they are only told of. */
  hold: boolean
}

const { hourSeconds, daySeconds } = limits.windows

/**
 * Looks for crowds in every campaign that was signed within the last day. A hundred of one mark in an hour are told of,
 * two hundred are held (TRUST A-06, after the rule of e-petitions), but never fewer than a hundredth of the hour: in a
 * launch of twenty thousand a minute some office or carrier has hundreds. A slow drip is told of by the day. Some 50 ms
 * for a hundred thousand arrivals an hour.
 */
export async function findCrowds(db: Db, at: Instant = databaseTime): Promise<Crowd[]> {
  const { noticeAt, holdAt, hourShare, dripAt, dripShare } = limits.bursts
  const { rows } = await sql<Crowd>`
    with day as materialized (
      select campaign_id, domain, network,
             arrived_at > ${at} - make_interval(secs => ${hourSeconds}) as lately
        from arrivals
       where arrived_at > ${at} - make_interval(secs => ${daySeconds}) and arrived_at <= ${at}
    ), everybody as (
      select campaign_id, count(*) as of_day, count(*) filter (where lately) as of_hour from day group by 1
    ), crowds as (
      select campaign_id, 'domain' as kind, domain as mark, count(*) as of_day, count(*) filter (where lately) as of_hour
        from day where domain is not null group by 1, 3 having count(*) >= ${noticeAt}
       union all
      select campaign_id, 'network', network, count(*), count(*) filter (where lately)
        from day where network is not null group by 1, 3 having count(*) >= ${noticeAt}
    ), told as (
      select crowds.campaign_id, kind, mark, crowds.of_day, crowds.of_hour,
             everybody.of_day as all_day, everybody.of_hour as all_hour,
             crowds.of_hour >= greatest(${noticeAt}, ${hourShare}::float8 * everybody.of_hour) as in_hour,
             crowds.of_hour >= greatest(${holdAt}, ${hourShare}::float8 * everybody.of_hour) as hold,
             crowds.of_day >= greatest(${dripAt}, ${dripShare}::float8 * everybody.of_day) as in_day
        from crowds join everybody using (campaign_id)
    )
    select campaign_id as "campaignId", kind, mark, hold,
           case when in_hour then 'hour' else 'day' end as span,
           (case when in_hour then of_hour else of_day end)::integer as alike,
           (case when in_hour then all_hour else all_day end)::integer as everybody
      from told where in_hour or in_day
     order by campaign_id, kind, mark`.execute(db)
  return rows
}
