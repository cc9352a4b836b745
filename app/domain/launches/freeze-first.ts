import { sql } from 'kysely'
import { shownIn } from '#signatures'
import { EventType } from '#log'
import type { Instant, Tx } from '#db/connection.ts'

/**
 * Freezes every name that anyone may read at this moment into the list of first signatories: those the organisers put on
 * top in their order, then the others by their place in the log. Writes down how many stood, how many names these are, and
 * the hash of the list. One statement, so that all three are of the same moment.
 */
export async function freezeFirst(tx: Tx, campaignId: string, at: Instant) {
  const listed = tx
    .selectFrom('signatures')
    .select(['signatures.id', 'confirmed_at'])
    .where(shownIn(campaignId))
  // Salted commitments, newest first for a name that was corrected: once somebody has left, the hash leads nobody to them.
  const { rows } = await sql<{ standing: number; names: number }>`
    with ordered as (
      select listed.id, coalesce(amended.commitment, signing.commitment) as commitment,
             row_number() over (order by pinned.position nulls last, signing.log_index nulls last,
                                         listed.confirmed_at, listed.id)::integer as place
        from (${listed}) as listed
        left join pinned_signatories as pinned on pinned.signature_id = listed.id
        join events as signing on signing.signature_id = listed.id and signing.type = ${sql.lit(EventType.sign)}
        left join lateral (
         select commitment from events
          where signature_id = listed.id and type = ${sql.lit(EventType.amend)}
          order by log_index desc nulls first, turn desc nulls last, id desc limit 1) as amended on true),
    frozen as (
      insert into first_signatories (campaign_id, place, signature_id)
      select ${campaignId}::uuid, place, id from ordered)
    insert into launches (campaign_id, launched_at, standing, names, list_hash)
    select ${campaignId}::uuid, ${at},
           (select count(*) from signatures where campaign_id = ${campaignId} and state = 'standing'),
           count(*), sha256(coalesce(string_agg(commitment, ''::bytea order by place), ''::bytea))
      from ordered
    returning standing, names`.execute(tx)
  return rows[0]!
}
