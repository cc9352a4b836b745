import { writeEntry, type By } from '#audit'
import { lookOutFor, type Look } from '#names'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

export type UnwatchOutcome =
  | { outcome: 'removed' }
  /** Somebody is held because of it: another organiser must want it too. Asked for now, or by the same person before. */
  | { outcome: 'wants-another' }
  | { outcome: 'not-watched' }

/**
 * Takes a name off the watch list. One that holds somebody leaves it only when a second organiser says so as well, as with
 * showing such a name: otherwise one person could undo what two must do. What is held because of it stays held.
 */
export async function unwatchName(
  db: Db,
  { id, campaignId, teamId, organiserId }: By & { id: string },
  at: Instant = databaseTime,
): Promise<UnwatchOutcome> {
  if (!isId(id)) return { outcome: 'not-watched' }
  return db.transaction().execute(async (tx) => {
    const watched = await tx
      .selectFrom('watched_names')
      .select(['words', 'joined', 'removal_asked_by as askedBy'])
      .where('id', '=', id)
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .executeTakeFirst()
    if (!watched) return { outcome: 'not-watched' }
    const by = { teamId, campaignId, organiserId }
    const another = watched.askedBy !== null && watched.askedBy !== organiserId
    if (!another && (await holdsSomebody(tx, campaignId, watched))) {
      if (watched.askedBy === null) {
        await tx
          .updateTable('watched_names')
          .set({ removal_asked_by: organiserId })
          .where('id', '=', id)
          .execute()
        await writeEntry(tx, { ...by, deed: 'askedToUnwatch' }, at)
      }
      return { outcome: 'wants-another' }
    }
    await tx.deleteFrom('watched_names').where('id', '=', id).execute()
    await writeEntry(tx, { ...by, deed: 'unwatchedName' }, at)
    return { outcome: 'removed' }
  })
}

/** Anybody who may watch names says no: the name stays on the list. */
export async function keepWatching(
  db: Db,
  { id, campaignId }: { id: string; campaignId: string },
): Promise<void> {
  if (!isId(id)) return
  await db
    .updateTable('watched_names')
    .set({ removal_asked_by: null })
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .execute()
}

async function holdsSomebody(tx: Tx, campaignId: string, watched: Look): Promise<boolean> {
  const held = await tx
    .selectFrom('signatures')
    .select(['name', 'occupation', 'affiliation'])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .where('held_because', '=', 'WATCHED')
    .execute()
  const isWatched = lookOutFor([watched])
  return held.some((person) => isWatched(person))
}
