import type { Tx } from '#db/connection.ts'
import type { Sections } from './read-sections.ts'

/** Stores a campaign's titles and the lines under them, by language; those of other languages go. */
export async function storeTitles(
  tx: Tx,
  campaignId: string,
  words: Record<string, { title: string; context: string }>,
): Promise<void> {
  await tx.deleteFrom('campaign_titles').where('campaign_id', '=', campaignId).execute()
  const rows = Object.entries(words).map(([locale, { title, context }]) => ({ locale, title, context }))
  await tx
    .insertInto('campaign_titles')
    .values(rows.map((row) => ({ campaign_id: campaignId, ...row })))
    .execute()
}

/** Stores what a campaign says beside its statement, by language; what is not given goes. */
export async function storeSections(
  tx: Tx,
  campaignId: string,
  sections: Record<string, Sections>,
): Promise<void> {
  await tx.deleteFrom('campaign_sections').where('campaign_id', '=', campaignId).execute()
  const rows = Object.entries(sections).map(([locale, { questions, ...texts }]) => ({
    campaign_id: campaignId,
    locale,
    ...texts,
    questions: JSON.stringify(questions),
  }))
  if (rows.length > 0) await tx.insertInto('campaign_sections').values(rows).execute()
}
