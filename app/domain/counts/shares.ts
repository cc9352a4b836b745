import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { FEWEST_TO_NAME, mostOccupations } from './figures.ts'

/**
 * Who the standing signatures come from: the answers that may be named, largest first, everybody with another answer
 * together, and everybody without one. The three add up to the campaign's count.
 */
export type Shares = {
  named: { key: string; label: string; standing: number }[]
  others: number
  unsaid: number
}

const MOST_OCCUPATIONS = 100

/**
 * Signatures by country (ISO 3166-1 alpha-2), and from how many `different` ones they come. Countries with fewer than
 * five are not told apart: docs/decisions/011-figures.md.
 */
export async function byCountry(db: Db, campaignId: string): Promise<Shares & { different: number }> {
  const answers = await db
    .selectFrom('country_counts')
    .select(['country as key', 'country as label', 'standing'])
    .where('campaign_id', '=', campaignId)
    .where('standing', '<>', 0)
    .orderBy('standing', 'desc')
    .orderBy('country')
    .execute()
  const said = answers.filter(({ key }) => key !== '')
  const named = said.filter(({ standing }) => standing >= FEWEST_TO_NAME)
  const others = sum(said) - sum(named)
  return { named, others, unsaid: sum(answers) - sum(said), different: said.length }
}

/** Signatures by occupation, as its first signatory spelled it: the hundred commonest of those with at least five. */
export async function byOccupation(db: Db, campaignId: string): Promise<Shares> {
  const named = await mostOccupations(db, campaignId, MOST_OCCUPATIONS)
  // The sum of all rows is the count, and there are as many rows as ways to spell what one does: too many to add up here.
  const { rows } = await sql<{ standing: number; unsaid: number }>`
    select coalesce((select standing from campaign_counts where campaign_id = ${campaignId}), 0) as standing,
           coalesce((select standing from occupation_counts
                      where campaign_id = ${campaignId} and occupation_key = ''), 0) as unsaid`.execute(db)
  const { standing, unsaid } = rows[0]!
  return { named, others: standing - unsaid - sum(named), unsaid }
}

const sum = (answers: { standing: number }[]) => answers.reduce((total, { standing }) => total + standing, 0)
