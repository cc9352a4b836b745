import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

/**
 * Before it is published a campaign has a passing address, made of its id: wishes for one stay free until somebody publishes
 * under it, and whoever still has the draft open afterwards can be led on (see address-since.ts).
 */
export const DRAFT_PREFIX = 'draft-'

/** Makes a campaign that nobody but its team can see, with nothing in it yet. Returns its id and its passing address. */
export async function beginCampaign(
  tx: Tx,
  { teamId, organiser, locale }: { teamId: string; organiser: string; locale: string },
  at: Instant = databaseTime,
): Promise<{ campaignId: string; slug: string }> {
  const campaignId = newId()
  const slug = `${DRAFT_PREFIX}${campaignId.replaceAll('-', '')}`
  await tx
    .insertInto('campaigns')
    .values({
      id: campaignId,
      slug,
      kind: 'statement',
      state: 'draft',
      organiser,
      accent: '#171614',
      fields: JSON.stringify({ occupation: 'optional', affiliation: 'optional', country: 'optional' }),
      default_locale: locale,
      team_id: teamId,
      opens_at: at,
      created_at: at,
    })
    .execute()
  return { campaignId, slug }
}
