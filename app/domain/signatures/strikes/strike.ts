import { sql } from 'kysely'
import { dropEmails } from '#emails'
import { appendEvents, EventType } from '#log'
import { limits } from '#limits'
import { endChallenges } from '#verification'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { strikeReasons, type StrikeReason } from './strike-reason.ts'

export type Strike = {
  campaignId: string
  ids: string[]
  reason: StrikeReason
  reviewId: string
}

/**
 * Strikes signatures: each that stands is no longer counted, listed or found, by one logged removal with its reason. For
 * a day they keep what bringing them back needs; their mailboxes may sign again at once. Returns the struck ones' ids.
 */
export async function strike(
  tx: Tx,
  { campaignId, ids, reason, reviewId }: Strike,
  at: Instant = databaseTime,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('signatures')
    .select(['id', 'address_mac', 'country', 'occupation_key'])
    .where('id', 'in', ids)
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length === 0) return []
  const struck = rows.map(({ id }) => id)
  const subjects = rows.map(({ address_mac }) => address_mac!)
  // The codes that proved them are spent, and would answer the same mailboxes' next forms as if they still stood.
  await dropEmails(tx, { subjects, signatureIds: struck })
  await endChallenges(tx, subjects)
  await tx.deleteFrom('signatory_words').where('signature_id', 'in', struck).execute()
  await tx
    .updateTable('signatures')
    .set({
      state: 'removed',
      removed_because: 'struck',
      removed_at: at,
      restorable_until: sql<Date>`${at} + make_interval(secs => ${limits.review.keptSeconds})`,
      review_id: reviewId,
      ticket_hash: null,
    })
    .where('id', 'in', struck)
    .execute()
  const signatures = rows.map(({ id, country, occupation_key: occupation }) => ({
    id,
    tally: { out: { country, occupation } },
  }))
  await appendEvents(
    tx,
    { campaignId, type: EventType.remove, reason: strikeReasons[reason], signatures },
    at,
  )
  return struck
}
