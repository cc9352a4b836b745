import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { setHeld, type Was } from './set-held.ts'

/**
 * Hides names: they count, and no list or search shows them. Stays so whatever their people write beside or in place of
 * them. Returns those that were not hidden before.
 */
export const hide = (
  tx: Tx,
  hiding: { campaignId: string; ids: string[]; reviewId: string },
): Promise<Was[]> =>
  setHeld(tx, { ...hiding, because: 'HIDDEN' }, sql<boolean>`held_because is distinct from 'HIDDEN'`)
