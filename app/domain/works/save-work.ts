import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type Work = {
  kind: string
  settings: unknown
  revision: number
  /** The campaign's zone (IANA), in which its desk types and tells times. */
  timeZone: string
}

/** The work of a campaign as its team has it just now; revision 0 and no settings where nobody has begun. */
export async function readWork(db: Db, campaignId: string): Promise<Work | undefined> {
  const row = await db
    .selectFrom('campaigns')
    .leftJoin('works', 'works.campaign_id', 'campaigns.id')
    .select(['kind', 'settings', 'time_zone as timeZone', sql<number>`coalesce(revision, 0)`.as('revision')])
    .where('campaigns.id', '=', campaignId)
    .executeTakeFirst()
  return row
}

export type SaveWorkOutcome =
  | { outcome: 'saved'; revision: number }
  /** Somebody saved something else since it was read: here is theirs, to compare and choose. */
  | { outcome: 'changed'; theirs: Work }

/** Keeps the settings of a work, faults and all; whether an edition can be built from them is asked when one is ordered. */
export async function saveWork(
  db: Db,
  {
    campaignId,
    organiserId,
    revision,
    settings,
  }: { campaignId: string; organiserId: string; revision: number; settings: unknown },
  at: Instant = databaseTime,
): Promise<SaveWorkOutcome> {
  const row = { settings: JSON.stringify(settings), saved_by: organiserId, saved_at: at }
  const saved = await db
    .insertInto('works')
    .values({ campaign_id: campaignId, ...row })
    .onConflict((conflict) =>
      conflict
        .column('campaign_id')
        .doUpdateSet({ ...row, revision: revision + 1 })
        .where(sql<boolean>`works.revision = ${revision}`),
    )
    .returning('revision')
    .executeTakeFirst()
  if (saved && (revision > 0 || saved.revision === 1)) return { outcome: 'saved', revision: saved.revision }
  const theirs = (await readWork(db, campaignId))!
  // Whoever was not told that it was saved sends it again.
  const isAlike = isDeepStrictEqual(theirs.settings, JSON.parse(row.settings))
  return isAlike ? { outcome: 'saved', revision: theirs.revision } : { outcome: 'changed', theirs }
}
