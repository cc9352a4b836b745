import { sql } from 'kysely'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

/** What can happen to a signature or its campaign; the numbers are those of the leaf format. */
export const EventType = { open: 1, sign: 2, remove: 3, restore: 4, text: 5, close: 6, amend: 7 } as const
/** Why a signature was removed, as its leaf says it to everybody (signlog/v1, d.3). The first can never be taken back. */
export const RemovalReason = { byThePerson: 1, automation: 2, duplicate: 3, notMe: 4, legalOrder: 5 } as const

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
 * no event without its deed. A removal or correction points at the signature's own signing, and knows how often the
 * signature has come back before.
 */
export async function appendEvent(tx: Tx, event: NewEvent, at: Instant = databaseTime): Promise<void> {
  const pointsBack = event.type === EventType.remove || event.type === EventType.amend
  const signing = sql`(select id from events where signature_id = ${event.signatureId ?? null} and type = ${EventType.sign})`
  await tx
    .insertInto('events')
    .values({
      id: newId(),
      campaign_id: event.campaignId,
      signature_id: event.signatureId ?? null,
      type: event.type,
      reason: event.reason ?? 0,
      statement_version_id: event.statementVersionId ?? null,
      commitment: event.commitment,
      target_event: pointsBack ? sql<string>`${signing}` : null,
      round: pointsBack
        ? sql<number>`(select count(*) from events where target_event = ${signing} and type = ${EventType.restore})`
        : 0,
      hour: sql<number>`floor(extract(epoch from ${at}) / 3600)::integer`,
      tally: event.tally ? JSON.stringify(event.tally) : null,
    })
    .execute()
}
