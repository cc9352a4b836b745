import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { lookOf, readName } from '#names'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { enqueueReview } from '../run/enqueue-review.ts'

export type WatchOutcome =
  | /** `reviewId` is the review that holds those who stand under such a name already; null when nothing was added. */
    { outcome: 'watched'; added: number; reviewId: string | null }
    /** A line is not a name; which one, counted from 1. */
  | { outcome: 'not-a-name'; line: number }
  | { outcome: 'nothing' }
  | { outcome: 'too-many'; most: number }

/** So many names a campaign may watch: each is compared with everybody who signs. */
const MOST_WATCHED = 1_000

/**
 * Puts names on a campaign's watch list, one a line. From then on whoever signs under one of them, or under a look-alike,
 * is counted but not shown until two organisers have looked at the name. Those who stand already under one are looked for
 * by a job and held too; that can be undone for a day.
 */
export async function watchNames(
  db: Db,
  { lines, campaignId, teamId, organiserId }: By & { lines: string },
  at: Instant = databaseTime,
): Promise<WatchOutcome> {
  const typed = lines.split('\n').map((line) => line.trim())
  const names: string[] = []
  for (const [place, line] of typed.entries()) {
    if (line === '') continue
    const reading = readName(line)
    if (reading.outcome === 'refused' || lookOf(reading.name).words.length === 0)
      return { outcome: 'not-a-name', line: place + 1 }
    names.push(reading.name)
  }
  if (names.length === 0) return { outcome: 'nothing' }
  if (names.length > MOST_WATCHED) return { outcome: 'too-many', most: MOST_WATCHED }
  return db.transaction().execute(async (tx) => {
    const rows = names.map((name) => ({
      id: newId(),
      campaign_id: campaignId,
      name,
      ...lookOf(name),
      added_at: at,
    }))
    const { standing } = await tx
      .selectFrom('watched_names')
      .select((eb) => eb.fn.countAll<number>().as('standing'))
      .where('campaign_id', '=', campaignId)
      .executeTakeFirstOrThrow()
    if (standing + rows.length > MOST_WATCHED) return { outcome: 'too-many', most: MOST_WATCHED }
    const added = await tx
      .insertInto('watched_names')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['campaign_id', 'words']).doNothing())
      .returning('id')
      .execute()
    const facts = { count: added.length }
    if (added.length === 0) return { outcome: 'watched', added: 0, reviewId: null }
    const by = { teamId, campaignId, organiserId }
    await writeEntry(tx, { ...by, deed: 'watchedNames', facts }, at)
    const watched = added.map(({ id }) => id)
    return { outcome: 'watched', added: added.length, reviewId: await beginSearch(tx, by, watched, at) }
  })
}

async function beginSearch(
  tx: Tx,
  { campaignId, organiserId }: By,
  watched: string[],
  at: Instant,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('reviews')
    .values({
      id,
      campaign_id: campaignId,
      state: 'searching',
      deed: 'watch',
      conditions: JSON.stringify({ watched }),
      found: 0,
      // The figure that the page shows: near enough for a bar that moves.
      to_search: sql<number>`coalesce((select standing from campaign_counts where campaign_id = ${campaignId}), 0)`,
      drafted_by: organiserId,
      decided_by: organiserId,
      drafted_at: at,
    })
    .execute()
  await enqueueReview(tx, id)
  return id
}

/** A campaign’s watch list, by name, and who has asked for one to leave it. */
export function listWatched(
  db: Db,
  { campaignId, organiserId }: { campaignId: string; organiserId: string },
): Promise<Watched[]> {
  return db
    .selectFrom('watched_names as watched')
    .leftJoin('organisers', 'organisers.id', 'watched.removal_asked_by')
    .select([
      'watched.id',
      'watched.name',
      'organisers.name as removalAskedBy',
      sql<boolean>`removal_asked_by is not distinct from ${organiserId}::uuid`.as('own'),
    ])
    .where('campaign_id', '=', campaignId)
    .orderBy('watched.name')
    .orderBy('watched.id')
    .execute()
}

export type Watched = {
  id: string
  name: string
  /** Who wants it off the list, while another organiser has not said so too. */
  removalAskedBy: string | null
  own: boolean
}
