import type { Db } from '#db/connection.ts'

/** A figure under this could point at one person who asked to be counted without being shown. */
export const FEWEST_TO_NAME = 5

/** The countries a campaign was signed from, most signatures first. Empty codes are people who did not say. */
export function signedCountries(db: Db, campaignId: string) {
  return db
    .selectFrom('country_counts')
    .select(['country', 'standing'])
    .where('campaign_id', '=', campaignId)
    .where('standing', '>', 0)
    .where('country', '<>', '')
    .orderBy('standing', 'desc')
    .orderBy('country')
    .execute()
}

/** The commonest occupations, as their first signatory spelled them; rare ones are left out for their people's sake. */
export function mostOccupations(db: Db, campaignId: string, most = 60) {
  return db
    .selectFrom('occupation_counts')
    .select(['occupation_key as key', 'label', 'standing'])
    .where('campaign_id', '=', campaignId)
    .where('standing', '>=', FEWEST_TO_NAME)
    .where('occupation_key', '<>', '')
    .orderBy('standing', 'desc')
    .orderBy('occupation_key')
    .limit(most)
    .execute()
}
