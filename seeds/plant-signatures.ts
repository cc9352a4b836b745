import { sql } from 'kysely'
import type { Keys } from '#secrets'
import type { Tx } from '#db/connection.ts'
import { prepareSignatures, type Planted, type Prepared } from './prepare-signatures.ts'

export type { Planted } from './prepare-signatures.ts'

type Ground = { campaignId: string; versionId: string; locale: string }

const BATCH = 1_000

/**
 * Puts many standing signatures into a campaign at once, each exactly as the signing path would have left it: salts,
 * commitment, an event without a place, words to be found by. Returns the ids in order. While PostgreSQL writes one
 * batch the next is computed.
 */
export async function plantSignatures(
  tx: Tx,
  keys: Keys,
  ground: Ground,
  planted: Planted[],
): Promise<string[]> {
  const ids: string[] = []
  let writing = Promise.resolve()
  for (let start = 0; start < planted.length; start += BATCH) {
    const rows = prepareSignatures(keys, ground.campaignId, planted.slice(start, start + BATCH))
    ids.push(...rows.map(({ id }) => id))
    await writing
    writing = write(tx, ground, rows)
  }
  await writing
  return ids
}

async function write(tx: Tx, { campaignId, versionId, locale }: Ground, rows: Prepared[]): Promise<void> {
  const column = <Key extends keyof Prepared>(key: Key) => rows.map((row) => row[key])
  await sql`
    insert into signatures (id, campaign_id, statement_version_id, state, name, occupation, occupation_key, affiliation,
                            country, listing, updates, locale, address_mac, salt_id, salt_pub, created_at, confirmed_at)
    select id, ${campaignId}, ${versionId}, 'standing', name, occupation, occupation_key, affiliation, country, listing,
           false, ${locale}, mac, salt_id, salt_pub, at, at
      from unnest(${column('id')}::uuid[], ${column('name')}::text[], ${column('occupation')}::text[],
                  ${column('occupationKey')}::text[], ${column('affiliation')}::text[], ${column('country')}::text[],
                  ${column('listing')}::text[], ${column('mac')}::bytea[], ${column('saltId')}::bytea[],
                  ${column('saltPub')}::bytea[], ${column('at')}::timestamptz[])
        as given (id, name, occupation, occupation_key, affiliation, country, listing, mac, salt_id, salt_pub, at)`.execute(
    tx,
  )
  await sql`
    insert into events (id, campaign_id, signature_id, type, statement_version_id, commitment, hour, tally)
    select id, ${campaignId}, signature_id, 2, ${versionId}, commitment, floor(extract(epoch from at) / 3600), tally
      from unnest(${column('eventId')}::uuid[], ${column('id')}::uuid[], ${column('commitment')}::bytea[],
                  ${column('at')}::timestamptz[], ${column('tally')}::jsonb[])
        as given (id, signature_id, commitment, at, tally)`.execute(tx)
  const words = rows.flatMap((row) => row.words.map((word) => ({ row, word })))
  await sql`
    insert into signatory_words (signature_id, campaign_id, word, country, occupation_key)
    select id, ${campaignId}, word, country, occupation_key
      from unnest(${words.map(({ row }) => row.id)}::uuid[], ${words.map(({ word }) => word)}::text[],
                  ${words.map(({ row }) => row.country)}::text[], ${words.map(({ row }) => row.occupationKey)}::text[])
        as given (id, word, country, occupation_key)`.execute(tx)
}
