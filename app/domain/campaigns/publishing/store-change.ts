import type { Tx } from '#db/connection.ts'
import type { NewCampaign } from './publish.ts'
import { storeSections, storeTitles } from '../words/store-beside.ts'

type Change = {
  campaign: Omit<NewCampaign, 'slug'>
  /** Whether its times change with it; its opening only where it is yet to come. */
  times: boolean
  yetToOpen: boolean
}

/**
 * Puts everything of a published campaign but its words and its questions in the place of what was: who it is by, its look, its
 * form, its titles and its sections. Words are a new version, see `storeWords`. The campaign's row must be locked.
 */
export async function storeChange(
  tx: Tx,
  campaignId: string,
  { campaign, times, yetToOpen }: Change,
): Promise<void> {
  const { organiser, accent, goal, fields, words, sections = {}, opensAt, closesAt, timeZone } = campaign
  await tx
    .updateTable('campaigns')
    .set({ organiser, accent, goal, fields: JSON.stringify(fields) })
    .$if(times, (query) =>
      query.set({ closes_at: closesAt, time_zone: timeZone, ...(yetToOpen && { opens_at: opensAt }) }),
    )
    .where('id', '=', campaignId)
    .execute()
  await storeTitles(tx, campaignId, words)
  await storeSections(tx, campaignId, sections)
}
