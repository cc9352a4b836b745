import type { sequence as sequenceRightly } from '../../../app/domain/counts/sequence.ts'
import { claimEvents } from '../../../app/domain/counts/claim-events.ts'
import { fold, type Placed } from '../../../app/domain/counts/fold.ts'
import { place, readKnown, storeFold } from '../../../app/domain/counts/store-fold.ts'

/** Moves the count in one transaction and gives the places in a second: dead between the two, it counts again. */
export const sequence: typeof sequenceRightly = async (db, wishes) => {
  const most = wishes?.most ?? 5_000
  const placed = await db.transaction().execute(async (tx): Promise<Placed[]> => {
    const end = await tx.selectFrom('log_end').select(['size', 'hour']).forUpdate().executeTakeFirstOrThrow()
    const claimed = await claimEvents(tx, most)
    if (claimed.length === 0) return []
    const folded = fold(claimed, end, await readKnown(tx, claimed))
    await storeFold(tx, folded)
    return folded.placed
  })
  if (placed.length > 0) await db.transaction().execute((tx) => place(tx, placed))
  return placed.length
}
