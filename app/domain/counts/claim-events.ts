import { sql } from 'kysely'
import type { Tally } from '#log'
import type { Tx } from '#db/connection.ts'

export type Claimed = {
  id: string
  campaignId: string
  type: number
  reason: number
  hour: number
  commitment: Buffer
  tally: Tally | null
  targetEvent: string | null
  /** Through whose link the signature came. */
  partner: string | null
  /** Where the signing that this event removes or corrects already stands in the log. */
  targetIndex: number | null
}

/**
 * Takes waiting events by the hole where their place will be, never by id or time: a cursor over either misses up to
 * 6 % of rows, those that commit late (measured, 16 writers). Within an hour the order is what the log's rules need
 * (words before signings, signings before their removal, corrections in their own order, a return between two removals) and otherwise drawn by chance,
 * so that nobody can tell from the order who signed when.
 */
export async function claimEvents(tx: Tx, most: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    select event.id, event.campaign_id as "campaignId", event.type, event.reason, event.hour, event.commitment,
           event.tally, event.target_event as "targetEvent",
           (select partner_id from signatures where signatures.id = event.signature_id) as partner,
           (select target.log_index from events as target where target.id = event.target_event) as "targetIndex"
      from events as event
     where event.log_index is null
     order by event.hour, array_position(array[1, 5, 2, 3, 6]::smallint[],
                                         case when event.type in (4, 7) then 3 else event.type end),
              event.round, array_position(array[4, 7, 3]::smallint[], event.type),
              case when event.type = 7 then event.id end, random()
     limit ${most}
       for update skip locked`.execute(tx)
  return rows
}
