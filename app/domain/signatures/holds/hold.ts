import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { setHeld, type Was } from './set-held.ts'

type Holding = {
  campaignId: string
  ids: string[]
  /** A burst holds only what is shown. The watch list is the stronger reason: such names want two people to be shown. */
  because: 'BURST' | 'WATCHED'
  /** The review that does it and can undo it, where there is one. */
  reviewId?: string | null
}

/**
 * Holds names that stand: they count, and wait for a second look. One that an organiser has hidden stays hidden. Returns
 * those it changed, and why they were held before.
 */
export async function hold(tx: Tx, { reviewId = null, ...holding }: Holding): Promise<Was[]> {
  if (holding.ids.length === 0) return []
  const isWeaker =
    holding.because === 'WATCHED'
      ? sql<boolean>`(held_because is null or held_because not in ('WATCHED', 'HIDDEN'))`
      : sql<boolean>`held_because is null`
  return setHeld(tx, { ...holding, reviewId }, isWeaker)
}
