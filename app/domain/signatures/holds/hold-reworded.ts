import type { Tx } from '#db/connection.ts'
import { indexWords } from '../list/index-words.ts'

/**
 * Holds a signature that its person had given other words before the database was put back to an earlier moment: what stands
 * there may be the name they no longer wanted to be called by, and nobody else knows the new one. They are counted; a
 * reviewer looks, or they write it again themselves. What an organiser has hidden stays hidden.
 */
export async function holdReworded(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('signatures')
    .set({ held_because: 'REWORDED', vouched_by: null, review_id: null })
    .where('id', '=', id)
    .where('state', '=', 'standing')
    .where((eb) => eb.or([eb('held_because', 'is', null), eb('held_because', '<>', 'HIDDEN')]))
    .execute()
  await indexWords(tx, [id])
}
