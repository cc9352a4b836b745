import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Campaign } from '../find-campaign.ts'
import { campaignsInWords, phaseAt } from '../in-words.ts'

export type OpenCampaign = Pick<
  Campaign,
  | 'slug'
  | 'kind'
  | 'phase'
  | 'organiser'
  | 'accent'
  | 'goal'
  | 'opensAt'
  | 'closesAt'
  | 'count'
  | 'asOf'
  | 'locale'
  | 'title'
  | 'context'
> & {
  /** The statement itself, where it is short enough to stand on a front page. */
  sentence: string | null
}

const SHORT_CHARACTERS = 320

/** What the front page shows: open campaigns by their counts, then those about to open, then those that have closed. */
export async function listOpen(db: Db, wanted: string, at: Instant = databaseTime): Promise<OpenCampaign[]> {
  return campaignsInWords(db, wanted, at)
    .select(
      sql<string | null>`case when length(words.text) <= ${SHORT_CHARACTERS} then words.text end`.as(
        'sentence',
      ),
    )
    .where('campaigns.state', 'in', ['open', 'closed'])
    .orderBy(sql`array_position(array['open', 'scheduled', 'closed'], ${phaseAt(at)})`)
    .orderBy('count', 'desc')
    .orderBy('campaigns.slug')
    .limit(100)
    .execute()
}
