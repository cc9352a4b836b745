import { sql } from 'kysely'
import { lookOutFor, type LookOut, type Seen } from '#names'
import type { Db } from '#db/connection.ts'

/**
 * Reads a campaign's watch list, as the question whether somebody's name is on it or can be taken for one that is, or a line
 * beside it can. Such a name is shown only when two organisers have looked at it (TRUST A-04).
 */
export async function readWatchList(db: Db, campaignId: string): Promise<LookOut> {
  const isWatched = await readWatchLists(db, [campaignId])
  return (person, before) => isWatched(campaignId, person, before)
}

/** The same for several campaigns at once. */
export async function readWatchLists(
  db: Db,
  campaignIds: string[],
): Promise<(campaignId: string, person: Seen, before?: Seen) => boolean> {
  const watched = await db
    .selectFrom('watched_names')
    .select(['campaign_id', 'words', 'joined'])
    .where('campaign_id', '=', sql<string>`any(${campaignIds}::uuid[])`)
    .execute()
  const lists = new Map<string, LookOut>()
  for (const [id, list] of Map.groupBy(watched, ({ campaign_id }) => campaign_id))
    lists.set(id, lookOutFor(list))
  return (campaignId, person, before) => lists.get(campaignId)?.(person, before) ?? false
}
