import { writeEntry } from '#audit'
import { lookOf, readName } from '#names'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { AtDesk } from './keep-name.ts'

export type WatchOutcome =
  | { outcome: 'watched'; added: number }
  /** A line is not a name; which one, counted from 1. */
  | { outcome: 'not-a-name'; line: number }
  | { outcome: 'nothing' }
  | { outcome: 'too-many'; most: number }

/** So many names a campaign may watch: each is compared with everybody who signs. */
const MOST_WATCHED = 1_000

/**
 * Puts names on a campaign's watch list, one a line. From then on whoever signs under one of them, or under a look-alike,
 * is counted but not shown until two organisers have looked at the name. Names that stand already stay as they are.
 */
export async function watchNames(
  db: Db,
  { lines, campaignId, teamId, organiserId }: AtDesk & { lines: string },
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
    if (added.length > 0)
      await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'watchedNames', facts }, at)
    return { outcome: 'watched', added: added.length }
  })
}

/** Takes a name off the list. What is held because of it stays held until two organisers have looked. */
export async function unwatchName(
  db: Db,
  { id, campaignId, teamId, organiserId }: AtDesk & { id: string },
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('watched_names')
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return false
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'unwatchedName' }, at)
    return true
  })
}

/** A campaign's watch list, by name. */
export function listWatched(db: Db, campaignId: string) {
  return db
    .selectFrom('watched_names')
    .select(['id', 'name'])
    .where('campaign_id', '=', campaignId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}
