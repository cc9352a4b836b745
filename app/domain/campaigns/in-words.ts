import { sql } from 'kysely'
import type { Db, Instant } from '#db/connection.ts'

export type Phase =
  'draft' | 'private' | 'scheduled' | 'open' | 'closed' | 'archived' | 'withdrawn' | 'discarded'

const publicPhases = new Set<Phase>(['scheduled', 'open', 'closed', 'archived'])

/**
 * The one meaning of “anyone may see it”: `shown`; `gone` where it was withdrawn; and `unknown` for what is still a draft or
 * private, which must answer exactly as what was never there (CAMPAIGNS R6).
 */
export function seenBy(phase: Phase | undefined): 'shown' | 'gone' | 'unknown' {
  if (phase === 'withdrawn') return 'gone'
  return phase && publicPhases.has(phase) ? 'shown' : 'unknown'
}

/** The one meaning of a campaign's phase at a moment. */
export const phaseAt = (at: Instant) => sql<Phase>`case
  when campaigns.state <> 'open' then campaigns.state
  when campaigns.opens_at > ${at} then 'scheduled'
  when campaigns.closes_at <= ${at} then 'closed'
  else 'open' end`

/** The languages a campaign's words exist in, its own first. */
export const localesOf = sql<
  string[]
>`array(select locale from campaign_titles where campaign_id = campaigns.id
  order by locale <> campaigns.default_locale, locale)`

/**
 * Campaigns with their newest words and their count, in the wanted language where their words exist in it and in their
 * own otherwise. What every page asks; the caller says which campaigns, and what more of them.
 */
export function campaignsInWords(db: Db, wanted: string, at: Instant) {
  return db
    .selectFrom('campaigns')
    .innerJoin('statement_versions as version', (join) =>
      join.onRef('version.campaign_id', '=', 'campaigns.id').on('version.number', '=', (eb) =>
        eb
          .selectFrom('statement_versions as newest')
          .select((inner) => inner.fn.max('newest.number').as('number'))
          .whereRef('newest.campaign_id', '=', 'campaigns.id'),
      ),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('campaign_titles as titled')
          .innerJoin('statement_texts as worded', (join) =>
            join.onRef('worded.version_id', '=', 'version.id').onRef('worded.locale', '=', 'titled.locale'),
          )
          .select(['titled.locale', 'titled.title', 'titled.context', 'worded.text'])
          .whereRef('titled.campaign_id', '=', 'campaigns.id')
          .orderBy(sql`titled.locale <> ${wanted}`)
          .orderBy(sql`titled.locale <> campaigns.default_locale`)
          .limit(1)
          .as('words'),
      (join) => join.onTrue(),
    )
    .leftJoin('campaign_counts as counted', 'counted.campaign_id', 'campaigns.id')
    .select([
      'campaigns.slug',
      'campaigns.kind',
      phaseAt(at).as('phase'),
      'campaigns.organiser',
      'campaigns.accent',
      'campaigns.goal',
      'campaigns.opens_at as opensAt',
      'campaigns.closes_at as closesAt',
      'campaigns.display_paused_at as displayPausedAt',
      sql<number>`coalesce(counted.standing, 0)`.as('count'),
      sql<Date>`coalesce(counted.as_of, campaigns.created_at)`.as('asOf'),
      'words.locale',
      'words.title',
      'words.context',
    ])
}
