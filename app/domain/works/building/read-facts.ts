import type { Db } from '#db/connection.ts'
import type { Claim } from './claim-edition.ts'
import type { EditionFacts } from '../kind.ts'

/** What an edition prints of itself and its campaign, in the campaign's own language. */
export async function readFacts(
  db: Db,
  { campaignId, number, cutOff }: Claim,
  site: string,
): Promise<Omit<EditionFacts, 'listHash'>> {
  const { slug, organiser, locale, title } = await db
    .selectFrom('campaigns')
    .innerJoin('campaign_titles as titled', (join) =>
      join
        .onRef('titled.campaign_id', '=', 'campaigns.id')
        .onRef('titled.locale', '=', 'campaigns.default_locale'),
    )
    .select(['slug', 'organiser', 'default_locale as locale', 'titled.title'])
    .where('campaigns.id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return {
    ...(number && { number }),
    cutOff: cutOff.toISOString(),
    title,
    organiser,
    address: `${site}/c/${slug}`,
    locale,
  }
}
