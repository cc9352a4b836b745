import { sql } from 'kysely'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { EventType, type Tally } from './append-event.ts'

type Signing = {
  campaignId: string
  signatureId: string
  statementVersionId: string
  commitment: Buffer
  tally: Tally
}

/** Writes down of several signatures at once, of any campaigns, that they were signed; otherwise as appendEvent does. */
export async function appendSignings(tx: Tx, signings: Signing[], at: Instant = databaseTime): Promise<void> {
  const each = <Value>(of: (signing: Signing) => Value) => signings.map(of)
  await sql`
    insert into events (id, campaign_id, signature_id, type, statement_version_id, commitment, hour, tally)
    select given.id, campaign_id, signature_id, ${EventType.sign}, version_id, commitment,
           floor(extract(epoch from ${at}) / 3600), tally
      from unnest(${each(() => newId())}::uuid[], ${each(({ campaignId }) => campaignId)}::uuid[],
                  ${each(({ signatureId }) => signatureId)}::uuid[],
                  ${each(({ statementVersionId }) => statementVersionId)}::uuid[],
                  ${each(({ commitment }) => commitment)}::bytea[],
                  ${each(({ tally }) => JSON.stringify(tally))}::jsonb[])
           as given (id, campaign_id, signature_id, version_id, commitment, tally)`.execute(tx)
}
