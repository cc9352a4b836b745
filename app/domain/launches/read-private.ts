import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { linkToken } from './make-link.ts'

/** A campaign's private phase, as its team needs to know it. */
export type PrivatePhase = {
  /** What stands in the link behind `/invited/`; null while there is none. */
  token: string | null
  launchesAt: Date | null
  showsCount: boolean
  /** How many have signed so far: counted where they stand, not as of the newest placed event. */
  standing: number
}

/** The private phase of a campaign; undefined where it is not private. */
export async function readPrivate(db: Db, keys: Keys, campaignId: string): Promise<PrivatePhase | undefined> {
  const row = await db
    .selectFrom('private_phases as phase')
    .innerJoin('campaigns', 'campaigns.id', 'phase.campaign_id')
    .leftJoin('private_links as link', (join) =>
      join.onRef('link.campaign_id', '=', 'phase.campaign_id').on('link.ended_at', 'is', null),
    )
    .select((eb) => [
      'link.id as linkId',
      'launches_at as launchesAt',
      'shows_count as showsCount',
      eb
        .selectFrom('signatures')
        .select(eb.cast<number>(eb.fn.countAll(), 'integer').as('standing'))
        .whereRef('signatures.campaign_id', '=', 'phase.campaign_id')
        .where('signatures.state', '=', 'standing')
        .as('standing'),
    ])
    .where('phase.campaign_id', '=', campaignId)
    .where('campaigns.state', '=', 'private')
    .executeTakeFirst()
  if (!row) return undefined
  const { linkId, launchesAt, showsCount, standing } = row
  return { token: linkId && linkToken(keys, linkId), launchesAt, showsCount, standing: standing ?? 0 }
}
