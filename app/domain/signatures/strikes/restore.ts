import { finishesNames } from '#campaigns'
import { appendEvents, EventType } from '#log'
import { holdChallenges } from '#verification'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { indexWords } from '../list/index-words.ts'

/**
 * Brings struck signatures back, by one logged return each: those that this review struck and nobody has emptied since.
 * Who has signed again meanwhile stands already and is passed over, and so is everybody once the campaign's log is closed.
 * Returns the ids of those that stand again.
 */
export async function restore(
  tx: Tx,
  { campaignId, ids, reviewId }: { campaignId: string; ids: string[]; reviewId: string },
  at: Instant = databaseTime,
): Promise<string[]> {
  const struck = await tx
    .selectFrom('signatures')
    .innerJoin('campaigns', 'campaigns.id', 'signatures.campaign_id')
    .select(['signatures.id', 'address_mac', 'country', 'occupation', 'occupation_key'])
    .where('signatures.id', 'in', ids)
    .where('campaign_id', '=', campaignId)
    .where('review_id', '=', reviewId)
    .where('signatures.state', '=', 'removed')
    .where('restorable_until', '>', at)
    .where(finishesNames(at))
    .orderBy('signatures.id')
    .forUpdate('signatures')
    .execute()
  if (struck.length === 0) return []
  // Nobody can prove one of these mailboxes until this has ended, so what stands now is all that stands.
  await holdChallenges(
    tx,
    struck.map(({ address_mac }) => address_mac!),
  )
  const back = await tx
    .updateTable('signatures')
    .set({
      state: 'standing',
      removed_because: null,
      removed_at: null,
      restorable_until: null,
      review_id: null,
    })
    .where(
      'id',
      'in',
      struck.map(({ id }) => id),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('signatures as again')
            .select('again.id')
            .where('again.campaign_id', '=', campaignId)
            .whereRef('again.address_mac', '=', 'signatures.address_mac')
            .where('again.state', '=', 'standing'),
        ),
      ),
    )
    .returning('id')
    .execute()
  const standing = new Set(back.map(({ id }) => id))
  const signatures = struck
    .filter(({ id }) => standing.has(id))
    .map(({ id, country, occupation_key, occupation: label }) => ({
      id,
      tally: { in: { country, occupation: occupation_key, label } },
    }))
  if (signatures.length === 0) return []
  await appendEvents(tx, { campaignId, type: EventType.restore, signatures }, at)
  await indexWords(tx, [...standing])
  return [...standing]
}
