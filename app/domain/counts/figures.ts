import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'

/** A figure under this could point at one person who asked to be counted without being shown. */
export const FEWEST_TO_NAME = 5

/** The countries a campaign was signed from, most signatures first. Empty codes are people who did not say. */
export const signedCountries = wordOnce((db, campaignId: string) =>
  db
    .selectFrom('country_counts')
    .select(['country', 'standing'])
    .where('campaign_id', '=', campaignId)
    .where('standing', '>', 0)
    .where('country', '<>', '')
    .orderBy('standing', 'desc')
    .orderBy('country'),
)

export type CommonOccupation = { key: string; label: string; standing: number }

/**
 * The commonest occupations, as their first signatory spelled them, or as an organiser named several spellings together;
 * rare ones are left out for their people's sake.
 */
export async function mostOccupations(db: Db, campaignId: string, most = 60): Promise<CommonOccupation[]> {
  const { rows } = await sql<CommonOccupation>`
    select occupation_key as key, label, standing from occupation_counts as counted
     where campaign_id = ${campaignId} and standing >= ${FEWEST_TO_NAME} and occupation_key <> ''
       and not exists (select from merged_occupations as merged
             where merged.campaign_id = counted.campaign_id and merged.occupation_key = counted.occupation_key)
    union all
    select into_key, merged.label, sum(standing)::integer from merged_occupations as merged
      join occupation_counts as counted using (campaign_id, occupation_key)
     where campaign_id = ${campaignId}
     group by into_key, merged.label having sum(standing) >= ${FEWEST_TO_NAME}
     order by standing desc, key limit ${most}`.execute(db)
  return rows
}

/** The keys under which the people of an occupation stand: its own, and those of spellings taken together with it. */
export function occupationKeys(campaignId: string, occupation: string): RawBuilder<string> {
  return sql<string>`select ${occupation}::text as occupation_key union
    select occupation_key from merged_occupations where campaign_id = ${campaignId} and into_key = ${occupation}`
}
