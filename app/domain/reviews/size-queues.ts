import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type QueueSizes = { held: number; hidden: number; reported: number; waiting: number; bursts: number }

/** Beyond this nobody minds how many more there are, and counting them would take time. */
export const MOST_COUNTED = 1_000

/** How much waits in each queue of a campaign, counted up to a thousand. */
export async function sizeQueues(db: Db, campaignId: string): Promise<QueueSizes> {
  const held = (hidden: boolean) => sql`(select count(*) from (
    select from signatures where campaign_id = ${campaignId} and state = 'standing' and listing = 'public'
      and held_because is not null and (held_because = 'HIDDEN') = ${hidden} limit ${MOST_COUNTED}) as counted)`
  const { rows } = await sql<QueueSizes>`
    select ${held(false)} as held, ${held(true)} as hidden,
           (select count(distinct signature_id) from (
              select signature_id from name_reports where campaign_id = ${campaignId} and settled_at is null
               limit ${MOST_COUNTED}) as counted) as reported,
           (select count(*) from reviews where campaign_id = ${campaignId} and state = 'waiting') as waiting,
           (select count(*) from bursts where campaign_id = ${campaignId} and state in ('noticed', 'held')) as bursts`.execute(
    db,
  )
  return rows[0]!
}
