import { canPassFor, lookOf } from '#names'
import type { Db } from '#db/connection.ts'

/**
 * Reads a campaign's watch list, as the question whether a name is on it or can be taken for one that is. Such a name is
 * shown only when two organisers have looked at it (TRUST A-04).
 */
export async function readWatchList(db: Db, campaignId: string): Promise<(name: string) => boolean> {
  const watched = await db
    .selectFrom('watched_names')
    .select(['words', 'joined'])
    .where('campaign_id', '=', campaignId)
    .execute()
  if (watched.length === 0) return () => false
  return (name) => {
    const look = lookOf(name)
    return watched.some((other) => canPassFor(look, other))
  }
}
