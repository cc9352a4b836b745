import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isId } from '#db/is-id.ts'

/** Takes an edition off the page of its campaign, or puts it back. Its number stays its own. Written down in the log. */
export async function hideEdition(
  db: Db,
  { hidden, editionId, ...by }: By & { hidden: boolean; editionId: string },
  at: Instant = databaseTime,
): Promise<{ outcome: 'done' | 'nothing-to-change' }> {
  if (!isId(editionId)) return { outcome: 'nothing-to-change' }
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('editions')
      .set({ hidden_at: hidden ? at : null })
      .where('id', '=', editionId)
      .where('campaign_id', '=', by.campaignId)
      .where('number', 'is not', null)
      .where('state', '=', 'ready')
      .where('hidden_at', hidden ? 'is' : 'is not', null)
      .returning('number')
      .executeTakeFirst()
    if (!changed) return { outcome: 'nothing-to-change' }
    const facts = { number: changed.number! }
    await writeEntry(tx, { ...by, deed: hidden ? 'hidEdition' : 'showedEdition', facts }, at)
    return { outcome: 'done' }
  })
}
