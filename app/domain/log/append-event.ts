import { sql } from 'kysely'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

/** What can happen to a signature or its campaign; the numbers are those of the leaf format. */
export const EventType = { open: 1, sign: 2, remove: 3, restore: 4, text: 5, close: 6, amend: 7 } as const
export const RemovalReason = { byThePerson: 1 } as const

type Figures = { country: string; occupation: string }

/** What an event takes out of the per-country and per-occupation figures, and what it puts in. Lives until the fold. */
export type Tally = { out?: Figures; in?: Figures & { label: string } }

export type NewEvent = {
  campaignId: string
  type: (typeof EventType)[keyof typeof EventType]
  commitment: Buffer
  signatureId?: string
  statementVersionId?: string
  reason?: (typeof RemovalReason)[keyof typeof RemovalReason]
  tally?: Tally
}

/**
 * Writes down that something happened, to the hour. Must share the transaction of the deed: no deed without its event,
 * no event without its deed. A removal or correction points at the signature's own signing.
 */
export async function appendEvent(tx: Tx, event: NewEvent, at: Instant = databaseTime): Promise<void> {
  const pointsBack = event.type === EventType.remove || event.type === EventType.amend
  await tx
    .insertInto('events')
    .values((eb) => ({
      id: newId(),
      campaign_id: event.campaignId,
      signature_id: event.signatureId ?? null,
      type: event.type,
      reason: event.reason ?? 0,
      statement_version_id: event.statementVersionId ?? null,
      commitment: event.commitment,
      target_event: pointsBack
        ? eb
            .selectFrom('events as signing')
            .select('signing.id')
            .where('signing.signature_id', '=', event.signatureId!)
            .where('signing.type', '=', EventType.sign)
        : null,
      hour: sql<number>`floor(extract(epoch from ${at}) / 3600)::integer`,
      tally: event.tally ? JSON.stringify(event.tally) : null,
    }))
    .execute()
}
