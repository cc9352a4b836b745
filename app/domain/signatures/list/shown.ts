import { sql, type ExpressionBuilder } from 'kysely'
import type { DB } from '#db/types.ts'

/** The one meaning of “on the public list”: it stands, its person wants to be shown, and nobody has to look at the name first. */
export function shown(eb: ExpressionBuilder<DB, 'signatures'>) {
  return eb.and([
    eb('signatures.state', '=', 'standing'),
    eb('signatures.listing', '=', 'public'),
    eb('signatures.held_because', 'is', null),
  ])
}

/**
 * The same for one campaign, as everybody sees it just now: while its organisers let the display of new names rest
 * (“collection open, display paused”), those that came since are counted and not shown. The moment is read once for a query and not
 * for each row, so that an index can be entered at it.
 */
export const shownIn = (campaignId: string) => (eb: ExpressionBuilder<DB, 'signatures'>) =>
  eb.and([shown(eb), eb('signatures.campaign_id', '=', campaignId), showing('signatures', campaignId)])

/** Whether a standing signature came before the display began to rest, if it does; `table` is what the query calls them. */
export const showing = (table: string, campaignId: string) =>
  sql<boolean>`${sql.ref(`${table}.confirmed_at`)} <= coalesce(
    (select display_paused_at from campaigns where id = ${campaignId}), 'infinity')`

/** Whether a signature stands under the words of this number; `table` is what the query calls it. */
export const standsUnder = (table: string, campaignId: string, version: number) =>
  sql<boolean>`${sql.ref(`${table}.statement_version_id`)} =
    (select id from statement_versions where campaign_id = ${campaignId} and number = ${version})`
