import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

export type PinDeed = 'pin' | 'unpin' | 'up' | 'down'
export type PinOutcome =
  | { outcome: 'pinned' | 'unpinned' | 'moved' }
  /** It is not shown, is pinned already, or is not pinned: nothing to do. */
  | { outcome: 'nothing-to-do' }
  | { outcome: 'too-many' }

/** First signatories that a page still shows at a glance. */
export const MOST_PINNED = 60

const entries = {
  pin: 'pinnedName',
  unpin: 'unpinnedName',
  up: 'orderedNames',
  down: 'orderedNames',
} as const

/**
 * Puts a shown name among the first signatories at their end, takes it away, or moves it one place up or down. Two
 * organisers who do so at once take turns.
 */
export async function pinName(
  db: Db,
  { deed, signatureId, campaignId, teamId, organiserId }: By & { deed: PinDeed; signatureId: string },
  at: Instant = databaseTime,
): Promise<PinOutcome> {
  if (!isId(signatureId)) return { outcome: 'nothing-to-do' }
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`pins ${campaignId}`}, 0))`.execute(tx)
    const before = await readOrder(tx, campaignId)
    const after = await changed(tx, before, { deed, signatureId, campaignId })
    if (!after || after.join() === before.join()) return { outcome: 'nothing-to-do' }
    if (after.length > MOST_PINNED) return { outcome: 'too-many' }
    await tx.deleteFrom('pinned_signatories').where('campaign_id', '=', campaignId).execute()
    if (after.length > 0) {
      const rows = after.map((signature_id, position) => ({
        campaign_id: campaignId,
        position,
        signature_id,
      }))
      await tx.insertInto('pinned_signatories').values(rows).execute()
    }
    const entry = { teamId, campaignId, organiserId, deed: entries[deed], facts: { signature: signatureId } }
    await writeEntry(tx, entry, at)
    return { outcome: deed === 'pin' ? 'pinned' : deed === 'unpin' ? 'unpinned' : 'moved' }
  })
}

async function readOrder(tx: Tx, campaignId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('pinned_signatories')
    .select('signature_id')
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .execute()
  return rows.map(({ signature_id }) => signature_id)
}

async function changed(
  tx: Tx,
  order: string[],
  { deed, signatureId, campaignId }: { deed: PinDeed; signatureId: string; campaignId: string },
): Promise<string[] | undefined> {
  const place = order.indexOf(signatureId)
  if (deed === 'pin') {
    if (place >= 0) return undefined
    const shown = await tx
      .selectFrom('signatures')
      .select('id')
      .where('id', '=', signatureId)
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'standing')
      .where('listing', '=', 'public')
      .where('held_because', 'is', null)
      .executeTakeFirst()
    return shown && [...order, signatureId]
  }
  if (place < 0) return undefined
  const without = order.toSpliced(place, 1)
  if (deed === 'unpin') return without
  return without.toSpliced(Math.max(0, place + (deed === 'up' ? -1 : 1)), 0, signatureId)
}
