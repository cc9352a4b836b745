import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { shownIn } from './shown.ts'

/**
 * The countries of a campaign's public list, as codes in their own order: those of people who are shown, and of nobody who
 * is counted without a name. Steps from one country to the next along the list's index, a look-up for each, so that a
 * million names cost what a hundred do.
 */
export async function listedCountries(db: Db, campaignId: string): Promise<string[]> {
  const listed = db
    .selectFrom('signatures')
    .select('country')
    .where(shownIn(campaignId))
    .orderBy('country')
    .limit(1)
  const { rows } = await sql<{ country: string }>`
    with recursive step as (
      (${listed.where('country', '>', '')})
      union all
      select (${listed.where('country', '>', sql<string>`step.country`)}) from step where step.country is not null
    )
    select country from step where country is not null`.execute(db)
  return rows.map(({ country }) => country)
}
