import type { Instant, Tx } from '#db/connection.ts'

type Reviewed = { reviewId: string; ids: string[] }

/** Settles what was reported about names that a review has hidden or struck. */
export async function settleReports(tx: Tx, { reviewId, ids }: Reviewed, at: Instant): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('name_reports')
    .set({ settled_at: at, settled_in: reviewId })
    .where('signature_id', 'in', ids)
    .where('settled_at', 'is', null)
    .execute()
}

/** Opens them again when the review is undone. */
export async function reopenReports(tx: Tx, { reviewId, ids }: Reviewed): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('name_reports')
    .set({ settled_at: null, settled_in: null })
    .where('signature_id', 'in', ids)
    .where('settled_in', '=', reviewId)
    .execute()
}
