import { sql } from 'kysely'
import { canPassFor, lookOf } from '#names'
import type { Db } from '#db/connection.ts'

/**
 * Reads a campaign's watch list, as the question whether a name is on it or can be taken for one that is. Such a name is
 * shown only when two organisers have looked at it (TRUST A-04).
 */
export async function readWatchList(db: Db, campaignId: string): Promise<(name: string) => boolean> {
  const isWatched = await readWatchLists(db, [campaignId])
  return (name) => isWatched(campaignId, name)
}

/** The same for several campaigns at once. */
export async function readWatchLists(
  db: Db,
  campaignIds: string[],
): Promise<(campaignId: string, name: string) => boolean> {
  const watched = await db
    .selectFrom('watched_names')
    .select(['campaign_id', 'words', 'joined'])
    .where('campaign_id', '=', sql<string>`any(${campaignIds}::uuid[])`)
    .execute()
  const lists = Map.groupBy(watched, ({ campaign_id }) => campaign_id)
  return (campaignId, name) => {
    const list = lists.get(campaignId)
    if (!list) return false
    const look = lookOf(name)
    return list.some((other) => canPassFor(look, other))
  }
}
