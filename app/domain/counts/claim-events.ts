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
  /** The words this event publishes, or those of the signing it is or points at. */
  versionId: string | null
  /** What the two halves of a change to newer words have in common; null for everything else. */
  move: string | null
}

/**
 * Takes waiting events by the hole where their place will be, never by id or time: a cursor over either misses up to
 * 6 % of rows, those that commit late (measured, 16 writers). Within an hour the order is what the log's rules need and
 * otherwise drawn by chance, so that nobody can tell from the order who signed when. The rules: words come after everything
 * under the words before them; under the same words the words first, then signings, then their removals, returns and
 * corrections in their own order, which no web server's clock decides; a campaign's end last. Who goes over to newer words leaves the old and signs the new in
 * two places in a row, and both are taken or none: the count does not move in between.
 */
export async function claimEvents(tx: Tx, most: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    select event.id, event.campaign_id as "campaignId", event.type, event.reason, event.hour, event.commitment,
           event.tally, event.target_event as "targetEvent",
           (select partner_id from signatures where signatures.id = event.signature_id) as partner,
           target.log_index as "targetIndex", facts.move,
           case when event.type in (3, 4, 7) then target.statement_version_id else event.statement_version_id end as "versionId"
      from events as event
      left join events as target on target.id = event.target_event
      left join statement_versions as version
        on version.id = coalesce(event.statement_version_id, target.statement_version_id)
     cross join lateral (select case when event.type in (2, 3) and event.statement_version_id is not null
                                     then event.target_event end as move) as facts
     cross join lateral (select case when event.type in (1, 5) then 1 when event.type = 6 then 4
                                     when event.type = 2 or move is not null then 2 else 3 end as stage) as placed
     where event.log_index is null
     order by event.hour, stage = 4, version.number nulls first, stage,
              case when stage = 3 then event.round end,
              case when stage = 3 then array_position(array[4, 7, 3]::smallint[], event.type) end,
              case when event.type = 7 then event.turn end nulls first, case when event.type = 7 then event.id end,
              md5(${String(Math.random())} || coalesce(move, event.id)::text), event.type desc
     limit ${Math.max(2, most)}
       for update of event skip locked`.execute(tx)
  const halves = Map.groupBy(rows, ({ move }) => move)
  return rows.filter(({ move }) => move === null || halves.get(move)!.length === 2)
}
