import type { Occasion } from '../fault.ts'
import { named, type Invariant } from './invariant.ts'
import { markIn } from './never-lost.ts'

export const onceEach: Invariant = {
  id: 'I3',
  says: 'one mailbox, one standing signature in a campaign',
  async check(occasion) {
    return named('counted twice', await doubled(occasion))
  },
}

/** The marks of mailboxes that stand more than once in one campaign. */
export async function doubled({ world: { db }, campaign, other }: Occasion): Promise<string[]> {
  const rows = await db
    .selectFrom('signatures')
    .select(['campaign_id', 'name'])
    .where('campaign_id', 'in', [campaign.id, other.id])
    .where('state', '=', 'standing')
    .execute()
  const standing = rows.map(({ campaign_id, name }) => `${campaign_id} ${markIn(name)}`)
  return [...new Set(standing.filter((one, place) => standing.indexOf(one) !== place))].map(markIn)
}
