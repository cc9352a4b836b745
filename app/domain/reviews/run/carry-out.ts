import { sql } from 'kysely'
import { hide, hold, holdAsBefore, nameOfReason, restore, show, strike } from '#signatures'
import type { Instant, Tx } from '#db/connection.ts'
import { finish } from './finish.ts'
import type { ReviewDeed } from '../conditions/read-decision.ts'
import { reopenReports, settleReports } from '../reports/settle-reports.ts'

// A batch of this size holds its rows for some twenty milliseconds.
const BATCH = 100

type Name = { id: string; was: string | null }
type Review = {
  id: string
  campaignId: string
  deed: ReviewDeed
  reason: number | null
  decidedBy: string | null
}
export type Step = { changed: number; waiting: number }

/**
 * Carries out, or undoes, the next hundred names of a review that runs; undefined when none was left, and then the
 * review is finished. One process at a time: the review's row is locked. Safe to repeat after a crash, for what was done
 * and the note that it was done are one transaction.
 */
export async function carryOut(tx: Tx, reviewId: string, at: Instant): Promise<Step | undefined> {
  const review = await tx
    .selectFrom('reviews')
    .select(['id', 'campaign_id as campaignId', 'state', 'deed', 'reason', 'decided_by as decidedBy'])
    .where('id', '=', reviewId)
    .where('state', 'in', ['running', 'undoing'])
    .forUpdate()
    .executeTakeFirst()
  if (!review) return undefined
  const undoing = review.state === 'undoing'
  const names = await tx
    .selectFrom('reviewed_names')
    .select(['signature_id as id', 'was'])
    .where('review_id', '=', reviewId)
    .where('state', '=', undoing ? 'reached' : 'waiting')
    .orderBy('signature_id')
    .limit(BATCH)
    .execute()
  if (names.length === 0) {
    await finish(tx, reviewId, at)
    return undefined
  }
  const known = review as typeof review & Review
  const { changed, waiting } = undoing
    ? await takeBack(tx, known, names, at)
    : await act(tx, known, names, at)
  await note(tx, reviewId, names, changed, undoing ? 'undone' : 'reached')
  return { changed: changed.length - waiting, waiting }
}

async function act(tx: Tx, review: Review, names: Name[], at: Instant) {
  const { id: reviewId, campaignId, deed } = review
  const ids = names.map(({ id }) => id)
  const unheld = (struck: string[]): Name[] => struck.map((id) => ({ id, was: null }))
  switch (deed) {
    case 'show': {
      // An organiser who is gone cannot be told apart from the next one, and so cannot be the second person.
      if (!review.decidedBy) return { changed: [], waiting: 0 }
      const { shown, vouched } = await show(tx, { campaignId, ids, reviewId, organiserId: review.decidedBy })
      return { changed: [...shown, ...vouched], waiting: vouched.length }
    }
    case 'hide': {
      const hidden = await hide(tx, { campaignId, ids, reviewId })
      await settleReports(tx, { reviewId, ids }, at)
      return { changed: hidden, waiting: 0 }
    }
    case 'watch':
      return { changed: await hold(tx, { campaignId, ids, because: 'WATCHED', reviewId }), waiting: 0 }
    case 'strike': {
      const reason = nameOfReason(review.reason)!
      const struck = await strike(tx, { campaignId, ids, reason, reviewId }, at)
      await settleReports(tx, { reviewId, ids: struck }, at)
      return { changed: unheld(struck), waiting: 0 }
    }
  }
}

async function takeBack(tx: Tx, review: Review, names: Name[], at: Instant) {
  const { id: reviewId, campaignId, deed } = review
  const back =
    deed === 'strike'
      ? await restore(tx, { campaignId, ids: names.map(({ id }) => id), reviewId }, at)
      : await holdAsBefore(tx, { campaignId, names, reviewId })
  await reopenReports(tx, { reviewId, ids: back })
  return { changed: back.map((id): Name => ({ id, was: null })), waiting: 0 }
}

async function note(tx: Tx, reviewId: string, names: Name[], changed: Name[], state: 'reached' | 'undone') {
  const was = new Map(changed.map((name) => [name.id, name.was]))
  await sql`
    update reviewed_names set state = given.state, was = given.was
      from unnest(${names.map(({ id }) => id)}::uuid[],
                  ${names.map(({ id }) => (was.has(id) ? state : 'passed-over'))}::text[],
                  ${names.map(({ id }) => was.get(id) ?? null)}::text[]) as given (id, state, was)
     where review_id = ${reviewId} and signature_id = given.id`.execute(tx)
  if (state === 'undone') return
  await tx
    .updateTable('reviews')
    .set((eb) => ({ reached: eb('reached', '+', changed.length) }))
    .where('id', '=', reviewId)
    .execute()
}
