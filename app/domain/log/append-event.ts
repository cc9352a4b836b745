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
  /** A signing of newer words: it points at the one it takes the place of. */
  replaces?: true
}

const NOTHING = Buffer.alloc(32)

/**
 * Writes down that something happened, to the hour. Must share the transaction of the deed: no deed without its event,
 * no event without its deed. A removal or correction points at the signature's own signing, and knows how often the
 * signature has come back before; corrections also know their order, so the signature must be locked by the transaction.
 */
export async function appendEvent(tx: Tx, event: NewEvent, at: Instant = databaseTime): Promise<void> {
  const pointsBack =
    event.type === EventType.remove || event.type === EventType.amend || event.replaces === true
  const signing = signingOf(event.signatureId ?? null)
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
      target_event: pointsBack ? signing : null,
      round:
        pointsBack && !event.replaces
          ? sql<number>`(select count(*) from events where target_event = ${signing} and type = ${EventType.restore})`
          : 0,
      turn: event.type === EventType.amend ? sql<number>`nextval('correction_turns')` : null,
      hour: sql<number>`floor(extract(epoch from ${at}) / 3600)::integer`,
      tally: event.tally ? JSON.stringify(event.tally) : null,
    })
    .execute()
}

/** The signing that a signature stands by: under the words of its row. Who went over to newer words has one for each. */
const signingOf = (signatureId: string | null) => sql<string>`(
  select signing.id from events as signing join signatures as signed on signed.id = signing.signature_id
   where signing.signature_id = ${signatureId} and signing.type = ${EventType.sign}
     and signing.statement_version_id = signed.statement_version_id)`

/**
 * Writes down that somebody left older words for newer ones: a removal of the signing they stood by and a new signing that
 * says which it replaces, placed in a row by the sequencer. Must be called before the row is given its new words.
 */
export async function appendMove(
  tx: Tx,
  move: { campaignId: string; signatureId: string; versionId: string; commitment: Buffer; tally: Tally },
  at: Instant = databaseTime,
): Promise<void> {
  const { campaignId, signatureId, versionId, commitment, tally } = move
  const both = { campaignId, signatureId, statementVersionId: versionId }
  const { remove, sign } = EventType
  const reason = RemovalReason.byThePerson
  await appendEvent(tx, { ...both, type: remove, reason, commitment: NOTHING }, at)
  await appendEvent(tx, { ...both, type: sign, commitment, tally, replaces: true }, at)
}
