import { sql } from 'kysely'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'
import { enqueueEdition } from './enqueue-edition.ts'

type NewEdition = {
  campaignId: string
  organiserId?: string
  kind: string
  settings: unknown
  cutOff?: Date
  proof: boolean
}

/** Writes an edition down and puts its job into the queue; undefined where one is under way. */
export async function orderEdition(
  tx: Tx,
  { campaignId, organiserId, kind, settings, cutOff, proof }: NewEdition,
  at: Instant,
): Promise<string | undefined> {
  const ordered = await tx
    .insertInto('editions')
    .values({
      id: newId(),
      campaign_id: campaignId,
      kind,
      number: proof
        ? null
        : sql<number>`(select coalesce(max(number), 0) + 1 from editions where campaign_id = ${campaignId})`,
      state: 'waiting',
      settings: JSON.stringify(settings),
      cut_off_at: cutOff ? sql<Date>`least(${cutOff}::timestamptz, ${at})` : at,
      asked_by: organiserId ?? null,
      asked_at: at,
    })
    .onConflict((conflict) =>
      conflict.column('campaign_id').where('state', 'in', ['waiting', 'building']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (ordered) await enqueueEdition(tx, ordered.id)
  return ordered?.id
}
