import { sql } from 'kysely'
import { limits } from '#limits'
import { foldForSearch, wordsSought } from '#names'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Campaign } from '../find-campaign.ts'
import { campaignsInWords, localesOf, phaseAt } from '../in-words.ts'

export type CampaignQuery = {
  state?: 'scheduled' | 'open' | 'closed'
  /** Words; each must begin a word of the title, in any of its languages, or of the organiser's name. */
  q?: string
  /** The address of the last campaign of the page before. */
  after?: string
  /** The language to read them in, where their words exist in it. */
  lang?: string
}

export type ListedCampaign = Omit<Campaign, 'id' | 'accent' | 'fields' | 'questions' | 'statement'>

/**
 * A page of the campaigns anybody may see, those that opened last first. Drafts and withdrawn ones are not among them.
 * Continues after a campaign, never at a number; an `after` that is no such campaign starts from the top.
 */
export async function listPublic(
  db: Db,
  { state, q = '', after, lang = '' }: CampaignQuery,
  at: Instant = databaseTime,
): Promise<{ campaigns: ListedCampaign[]; next: string | null }> {
  const perPage = limits.list.perPage
  const words = wordsSought(q)
  const found = words.length > 0 ? await slugsOf(db, words) : undefined
  const rows = await campaignsInWords(db, lang, at)
    .select(localesOf.as('locales'))
    .where('campaigns.state', 'in', ['open', 'closed'])
    .$if(!!state, (query) => query.where(phaseAt(at), '=', state!))
    .$if(!!found, (query) => query.where('campaigns.slug', '=', sql<string>`any(${found!})`))
    .$if(!!after, (query) =>
      query.where(
        sql<boolean>`(-extract(epoch from campaigns.opens_at), campaigns.slug) > (
          select coalesce(max(-extract(epoch from opens_at)), '-infinity'), ${after} from campaigns
           where slug = ${after} and state in ('open', 'closed'))`,
      ),
    )
    .orderBy('campaigns.opens_at', 'desc')
    .orderBy('campaigns.slug')
    .limit(perPage + 1)
    .execute()
  const campaigns = rows.slice(0, perPage).map(({ accent: _, ...campaign }) => campaign)
  return { campaigns, next: rows.length > perPage ? campaigns.at(-1)!.slug : null }
}

// Folded here and not by PostgreSQL, so that a campaign is found as a name is: whatever the case and accents. A platform
// has thousands of titles at most; signatories have an index.
async function slugsOf(db: Db, words: string[]): Promise<string[]> {
  const titled = await db
    .selectFrom('campaigns')
    .innerJoin('campaign_titles', 'campaign_titles.campaign_id', 'campaigns.id')
    .select(['slug', 'organiser', sql<string[]>`array_agg(title order by locale)`.as('titles')])
    .where('state', 'in', ['open', 'closed'])
    .groupBy('campaigns.id')
    .execute()
  return titled
    .filter(({ organiser, titles }) => {
      const written = wordsOf([organiser, ...titles].join(' '))
      return words.every((word) => written.some((start) => start.startsWith(word)))
    })
    .map(({ slug }) => slug)
}

const MOST_REMEMBERED = 10_000
const remembered = new Map<string, string[]>()

// Folding a title takes about 20 µs (measured), and titles hardly ever change.
function wordsOf(text: string): string[] {
  const known = remembered.get(text)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const words = foldForSearch(text).split(' ')
  remembered.set(text, words)
  return words
}
