import { sql } from 'kysely'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { EventType, type RemovalReason, type Tally } from './append-event.ts'

export type ManyEvents = {
  campaignId: string
  signatures: { id: string; tally: Tally }[]
} & (
  | { type: typeof EventType.remove; reason: (typeof RemovalReason)[keyof typeof RemovalReason] }
  | { type: typeof EventType.restore }
)

const NOTHING = Buffer.alloc(32)

/**
 * Writes down of many signatures of one campaign at once that they were removed, or that they are back; otherwise as
 * appendEvent does. Each must be locked by the transaction, and each has one removal and one return in a round: the
 * database refuses a second of either.
 */
export async function appendEvents(tx: Tx, many: ManyEvents, at: Instant = databaseTime): Promise<void> {
  const { campaignId, type, signatures } = many
  const reason = many.type === EventType.remove ? many.reason : 0
  const begins = type === EventType.restore ? 1 : 0
  await sql`
    insert into events (id, campaign_id, signature_id, type, reason, commitment, target_event, round, hour, tally)
    select given.id, ${campaignId}, given.signature_id, ${type}, ${reason}, ${NOTHING}, signing.id,
           ${begins}::smallint + (select count(*) from events as back
                                   where back.target_event = signing.id and back.type = ${EventType.restore}),
           floor(extract(epoch from ${at}) / 3600), given.tally
      from unnest(${signatures.map(() => newId())}::uuid[], ${signatures.map(({ id }) => id)}::uuid[],
                  ${signatures.map(({ tally }) => JSON.stringify(tally))}::jsonb[]) as given (id, signature_id, tally)
      join signatures as signed on signed.id = given.signature_id
      join events as signing on signing.signature_id = given.signature_id and signing.type = ${EventType.sign}
       and signing.statement_version_id = signed.statement_version_id`.execute(tx)
}
