import { sql } from 'kysely'
import { isId } from '#db/is-id.ts'
import { deedsOf, type DeedKind } from './deed-kinds.ts'
import type { Db } from '#db/connection.ts'

export type Entry = {
  id: string
  deed: string
  facts: Record<string, string | number | boolean | null>
  why: string
  at: Date
  /** The organiser's name; null for somebody who is gone, or for the platform itself. */
  who: string | null
  /** The campaign it was done at, if it was one: its address and its title. */
  campaign: string | null
  title: string | null
}

type Asked = {
  teamId: string
  campaignId?: string
  after?: string
  locale?: string
  /** Only what this organiser did. */
  by?: string
  /** Only deeds of this kind. */
  kind?: DeedKind
}

export type EntryPage = { entries: Entry[]; next: string | null }

const PER_PAGE = 50
/**
 * A team's entries, or those of one of its campaigns, newest first, fifty a page. `after` is the last entry of the page
 * before, under the same filter; one that is nobody's starts from the top. Titles are in the wanted language where there is one.
 */
export async function listEntries(
  db: Db,
  { teamId, campaignId, after, locale = 'en', by, kind }: Asked,
): Promise<EntryPage> {
  const rows = await db
    .selectFrom('audit_entries as entry')
    .leftJoin('organisers', 'organisers.id', 'entry.organiser_id')
    .leftJoin('campaigns', 'campaigns.id', 'entry.campaign_id')
    .select([
      'entry.id',
      'entry.deed',
      sql<Entry['facts']>`entry.facts`.as('facts'),
      'entry.why',
      'entry.at',
      'organisers.name as who',
      'campaigns.slug as campaign',
      // A draft has its title among its fields, and may have none yet.
      sql<string | null>`coalesce(
        (select title from campaign_titles where campaign_id = campaigns.id
          order by locale <> ${locale}, locale <> campaigns.default_locale limit 1),
        (select fields ->> ('title.' || (fields ->> 'language')) from drafts where campaign_id = campaigns.id))`.as(
        'title',
      ),
    ])
    .where('entry.team_id', '=', teamId)
    .$if(!!campaignId, (query) => query.where('entry.campaign_id', '=', campaignId!))
    .$if(!!by, (query) => query.where('entry.organiser_id', '=', by!))
    .$if(!!kind, (query) => query.where('entry.deed', 'in', deedsOf(kind!)))
    .$if(!!after && isId(after), (query) =>
      query.where(
        sql<boolean>`(entry.at, entry.id) < (select coalesce(max(at), 'infinity'), ${after}::uuid
          from audit_entries where id = ${after} and team_id = ${teamId})`,
      ),
    )
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(PER_PAGE + 1)
    .execute()
  const entries = rows.slice(0, PER_PAGE)
  return { entries, next: rows.length > PER_PAGE ? entries.at(-1)!.id : null }
}
