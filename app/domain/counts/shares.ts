import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { FEWEST_TO_NAME, mostOccupations } from './figures.ts'

/**
 * Who the standing signatures come from: the answers that may be named, largest first, everybody with another answer
 * together, and everybody without one. The three add up to the campaign's count. `different` is how many answers there are.
 */
export type Shares = {
  named: { key: string; label: string; standing: number }[]
  others: number
  unsaid: number
  different: number
}

const MOST_OCCUPATIONS = 100

/** Signatures by country (ISO 3166-1 alpha-2). Countries with fewer than five are not told apart: 011-figures.md. */
export async function byCountry(db: Db, campaignId: string): Promise<Shares> {
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
  return { named, ...rest(sum(answers), sum(answers) - sum(said), named), different: said.length }
}

/** Signatures by occupation, as its first signatory spelled it: the hundred commonest with at least five. */
export async function byOccupation(db: Db, campaignId: string): Promise<Shares> {
  const named = await mostOccupations(db, campaignId, MOST_OCCUPATIONS)
  const { rows } = await sql<{ total: number; unsaid: number; different: number }>`
    select coalesce(sum(standing), 0) as total,
           coalesce(sum(standing) filter (where occupation_key = ''), 0) as unsaid,
           count(*) filter (where occupation_key <> '') as different
      from occupation_counts where campaign_id = ${campaignId}`.execute(db)
  const { total, unsaid, different } = rows[0]!
  return { named, ...rest(total, unsaid, named), different }
}

const sum = (answers: { standing: number }[]) => answers.reduce((total, { standing }) => total + standing, 0)
const rest = (total: number, unsaid: number, named: { standing: number }[]) => ({
  unsaid,
  others: total - unsaid - sum(named),
})
