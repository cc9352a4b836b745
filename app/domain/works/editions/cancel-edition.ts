import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isId } from '#db/is-id.ts'
import { enqueueEdition } from './enqueue-edition.ts'

type Deed = By & { editionId: string }

/** Ends a build that nobody needs any more; its builder notices within a second. Only of one that is not ready. */
export async function cancelEdition(
  db: Db,
  { editionId, ...by }: Deed,
  at: Instant = databaseTime,
): Promise<{ outcome: 'cancelled' | 'not-under-way' }> {
  if (!isId(editionId)) return { outcome: 'not-under-way' }
  return db.transaction().execute(async (tx) => {
    const cancelled = await tx
      .deleteFrom('editions')
      .where('id', '=', editionId)
      .where('campaign_id', '=', by.campaignId)
      .where('state', '<>', 'ready')
      .returning('id')
      .executeTakeFirst()
    if (!cancelled) return { outcome: 'not-under-way' }
    await writeEntry(tx, { ...by, deed: 'cancelledEdition' }, at)
    return { outcome: 'cancelled' }
  })
}

/** Tries an edition again that could not be built, with the same cut-off and settings. */
export async function retryEdition(
  db: Db,
  { editionId, campaignId }: Pick<Deed, 'editionId' | 'campaignId'>,
): Promise<{ outcome: 'asked' | 'nothing-to-retry' | 'under-way' }> {
  if (!isId(editionId)) return { outcome: 'nothing-to-retry' }
  return db.transaction().execute(async (tx) => {
    // Whoever orders an edition holds this row too, so that two never wait at once.
    await tx
      .selectFrom('works')
      .select('revision')
      .where('campaign_id', '=', campaignId)
      .forUpdate()
      .execute()
    const busy = await tx
      .selectFrom('editions')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('state', 'in', ['waiting', 'building'])
      .executeTakeFirst()
    if (busy) return { outcome: 'under-way' }
    const asked = await tx
      .updateTable('editions')
      .set({ state: 'waiting', fault: null, tries: 0, step: '', done: 0, of: 0 })
      .where('id', '=', editionId)
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'failed')
      .returning('id')
      .executeTakeFirst()
    if (!asked) return { outcome: 'nothing-to-retry' }
    await enqueueEdition(tx, editionId)
    return { outcome: 'asked' }
  })
}
