import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { lockCampaign } from '#campaigns'
import { limits } from '#limits'
import { sendAboutEdition, whenNext } from '#updates'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type BeginRoundOutcome =
  | { outcome: 'begun' }
  /** There is no proof of a book by this id that is built, or its people were asked before. */
  | { outcome: 'no-such-proof' }
  /** Nearer than a day. */
  | { outcome: 'too-soon' }
  /** Another round of this campaign waits for its deadline. */
  | { outcome: 'under-way' }
  /** TRUST I-08: two emails a week to those who asked for news, whatever they say. Another may be sent from `nextAt` on. */
  | { outcome: 'enough-this-week'; nextAt: Date }

type Round = By & { editionId: string; deadline: Date }

/**
 * Asks everybody in a proof, who wants news, to look at the spelling of their name: one email to each, through the sending of
 * updates. At the deadline the edition is ordered by itself, see order-due.ts. Once for a proof, one at a time for a campaign; written
 * down in the log.
 */
export async function beginRound(
  db: Db,
  { editionId, deadline, ...by }: Round,
  at: Instant = databaseTime,
): Promise<BeginRoundOutcome> {
  return db.transaction().execute(async (tx) => {
    // Two who press at once go one after the other, and the second is counted with the first.
    await lockCampaign(tx, by.campaignId)
    const proof = await tx
      .selectFrom('editions')
      .leftJoin('proof_rounds as round', 'round.edition_id', 'editions.id')
      .select(
        sql<boolean>`${deadline}::timestamptz < ${at} + make_interval(secs => ${limits.book.leastDeadlineSeconds})`.as(
          'tooSoon',
        ),
      )
      .where('editions.id', '=', editionId)
      .where('editions.campaign_id', '=', by.campaignId)
      .where('editions.kind', '=', 'book')
      .where('editions.number', 'is', null)
      .where('editions.state', '=', 'ready')
      .where('round.edition_id', 'is', null)
      .executeTakeFirst()
    if (!proof) return { outcome: 'no-such-proof' }
    if (proof.tooSoon) return { outcome: 'too-soon' }
    const nextAt = await whenNext(tx, by.campaignId, at)
    if (nextAt) return { outcome: 'enough-this-week', nextAt }
    const begun = await tx
      .insertInto('proof_rounds')
      .values({
        edition_id: editionId,
        campaign_id: by.campaignId,
        state: 'open',
        deadline_at: deadline,
        begun_by: by.organiserId,
        begun_at: at,
      })
      .onConflict((conflict) => conflict.column('campaign_id').where('state', '=', 'open').doNothing())
      .returning('edition_id')
      .executeTakeFirst()
    if (!begun) return { outcome: 'under-way' }
    await writeEntry(tx, { ...by, deed: 'beganProofRound', facts: { deadline: deadline.toISOString() } }, at)
    await sendAboutEdition(tx, { editionId, campaignId: by.campaignId }, at)
    return { outcome: 'begun' }
  })
}
