import { sql } from 'kysely'
import { dropQuestions } from '#questions'
import type { Instant, Tx } from '#db/connection.ts'

export type BackOutcome = 'back' | 'has-opened' | 'somebody-signed'

/**
 * Takes a campaign that has yet to open, or is private, out of the world again: its title, sections and questions go, its words stay
 * in the log, and its address stays its own. Not once it has opened, and not where anybody has filled in the form.
 */
export async function backToDraft(tx: Tx, campaignId: string, at: Instant): Promise<BackOutcome> {
  // Waits for every form that is being taken just now: a signature holds a share in its campaign's row.
  const campaign = await tx
    .selectFrom('campaigns')
    .select(sql<boolean>`state = 'private' or (state = 'open' and opens_at > ${at})`.as('yetToOpen'))
    .where('id', '=', campaignId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!campaign.yetToOpen) return 'has-opened'
  const signed = await tx
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .limit(1)
    .executeTakeFirst()
  if (signed) return 'somebody-signed'
  await tx.updateTable('campaigns').set({ state: 'draft' }).where('id', '=', campaignId).execute()
  await tx.deleteFrom('campaign_titles').where('campaign_id', '=', campaignId).execute()
  await dropQuestions(tx, campaignId)
  await tx.deleteFrom('campaign_sections').where('campaign_id', '=', campaignId).execute()
  await sql`select pg_notify('counts', 'everything')`.execute(tx)
  return 'back'
}
