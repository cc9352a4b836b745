import { sql } from 'kysely'
import { databaseTime, type Tx } from '#db/connection.ts'
import type { Claimed } from './claim-events.ts'
import type { Folded, Known, Placed } from './fold.ts'

/** Where each campaign's part of the log ends, and how its words stand, for the campaigns these events belong to. */
export async function readKnown(tx: Tx, claimed: Claimed[]): Promise<Known> {
  const campaigns = [...new Set(claimed.map((event) => event.campaignId))]
  const rows = await tx
    .selectFrom('campaign_counts')
    .select(['campaign_id', 'standing', 'seq', 'last_index', 'words_index'])
    .where('campaign_id', 'in', campaigns)
    .execute()
  const heads = rows.map(
    (row) =>
      [
        row.campaign_id,
        { standing: row.standing, seq: row.seq, lastIndex: row.last_index, wordsIndex: row.words_index },
      ] as const,
  )
  const versions = await tx
    .selectFrom('version_counts')
    .select(['version_id', 'campaign_id as campaignId', 'words_index as wordsIndex', 'standing'])
    .where('campaign_id', 'in', campaigns)
    .execute()
  const wordings = versions.map(({ version_id, ...wording }) => [version_id, wording] as const)
  return { heads: new Map(heads), wordings: new Map(wordings) }
}

/** Writes the places and leaves, and empties what the fold needed to know about the person, and about what came before what. */
export async function place(tx: Tx, placed: Placed[]): Promise<void> {
  await sql`
    update events set log_index = given.index, leaf = given.leaf, tally = null, turn = null
      from unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ index }) => index)}::bigint[],
                  ${placed.map(({ leaf }) => leaf)}::bytea[]) as given (id, index, leaf)
     where events.id = given.id`.execute(tx)
}

/** Moves the end of the log, the counts and the figures. */
export async function storeFold(
  tx: Tx,
  { end, heads, wordings, countries, occupations, hours, partners }: Folded,
): Promise<void> {
  await tx.updateTable('log_end').set(end).execute()
  await tx
    .insertInto('campaign_counts')
    .values(
      [...heads].map(([campaign_id, head]) => ({
        campaign_id,
        standing: head.standing,
        seq: head.seq,
        last_index: head.lastIndex!,
        words_index: head.wordsIndex!,
        as_of: databaseTime,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('campaign_id').doUpdateSet((eb) => ({
        standing: eb.ref('excluded.standing'),
        seq: eb.ref('excluded.seq'),
        last_index: eb.ref('excluded.last_index'),
        words_index: eb.ref('excluded.words_index'),
        as_of: eb.ref('excluded.as_of'),
      })),
    )
    .execute()
  const versions = [...wordings]
  await sql`
    insert into version_counts (version_id, campaign_id, words_index, standing)
    select * from unnest(${versions.map(([id]) => id)}::uuid[], ${versions.map(([, row]) => row.campaignId)}::uuid[],
                         ${versions.map(([, row]) => row.wordsIndex)}::bigint[],
                         ${versions.map(([, row]) => row.standing)}::integer[])
    on conflict (version_id) do update set standing = excluded.standing`.execute(tx)
  const byCountry = [...countries.values()].filter(({ change }) => change !== 0)
  await sql`
    insert into country_counts as counted (campaign_id, country, standing)
    select * from unnest(${byCountry.map((row) => row.campaignId)}::uuid[], ${byCountry.map((row) => row.country)}::text[],
                         ${byCountry.map((row) => row.change)}::integer[])
    on conflict (campaign_id, country) do update set standing = counted.standing + excluded.standing`.execute(
    tx,
  )
  const byOccupation = [...occupations.values()].filter(({ change }) => change !== 0)
  await sql`
    insert into occupation_counts as counted (campaign_id, occupation_key, label, standing)
    select * from unnest(${byOccupation.map((row) => row.campaignId)}::uuid[],
                         ${byOccupation.map((row) => row.occupation)}::text[],
                         ${byOccupation.map((row) => row.label)}::text[],
                         ${byOccupation.map((row) => row.change)}::integer[])
    on conflict (campaign_id, occupation_key) do update
      set standing = counted.standing + excluded.standing,
          label = coalesce(nullif(counted.label, ''), excluded.label)`.execute(tx)
  const byHour = [...hours.values()]
  await sql`
    insert into hour_counts as counted (campaign_id, hour, signed, removed)
    select * from unnest(${byHour.map((row) => row.campaignId)}::uuid[], ${byHour.map((row) => row.hour)}::integer[],
                         ${byHour.map((row) => row.signed)}::integer[], ${byHour.map((row) => row.removed)}::integer[])
    on conflict (campaign_id, hour) do update
      set signed = counted.signed + excluded.signed, removed = counted.removed + excluded.removed`.execute(tx)
  await sql`
    insert into partner_counts as counted (partner_id, standing)
    select * from unnest(${[...partners.keys()]}::uuid[], ${[...partners.values()]}::integer[])
    on conflict (partner_id) do update set standing = counted.standing + excluded.standing`.execute(tx)
  await forgetEmpty(tx, byOccupation)
}

// The label is what somebody typed: when the last person of an occupation has left, it leaves with them.
async function forgetEmpty(tx: Tx, changed: { campaignId: string; occupation: string }[]): Promise<void> {
  await sql`
    delete from occupation_counts as counted
     using unnest(${changed.map((row) => row.campaignId)}::uuid[], ${changed.map((row) => row.occupation)}::text[])
           as given (campaign_id, occupation_key)
     where counted.campaign_id = given.campaign_id and counted.occupation_key = given.occupation_key
       and counted.standing = 0`.execute(tx)
}
