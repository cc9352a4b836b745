import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { recount } from '#counts'
import { eraseMailbox, forgetStruck } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, hence, keys, stand } from '#seeds/world.ts'
import { decide } from './decide.ts'
import { findReview, sampleNames } from './find-review.ts'
import { forgetReviews } from './forget-reviews.ts'
import { look } from '../conditions/look.ts'
import { runReview } from '../run/run-review.ts'
import { refuse, second } from './second.ts'
import { aDesk, automated, crowd, expectOneTruth, listed } from '../test-desk.ts'
import { undo } from './undo.ts'

const db = await testDatabase()

test('a struck name is neither counted nor found, and the log says why; undone, it is as it was', async () => {
  const { campaign, team, first, as, found } = await aDesk(db)
  await stand(db, campaign.id, aPerson({ name: 'Ada Oyelaran' }))
  const id = await stand(
    db,
    campaign.id,
    aPerson({ name: 'Bot Number', occupation: 'Tester', country: 'FR' }),
  )
  const { reviewId } = await found({ ids: [id] })
  expect(await decide(db, as(first, reviewId), automated)).toEqual({
    outcome: 'done',
    changed: 1,
    waiting: 0,
  })
  expect(await listed(db, campaign.id)).toEqual(['Ada Oyelaran'])
  expect(await listed(db, campaign.id, 'tester')).toEqual([])
  await expectOneTruth(db, campaign.id)
  expect((await recount(db, campaign.id)).rows).toBe(1)

  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undone' })
  expect(await listed(db, campaign.id, 'tester')).toEqual(['Bot Number'])
  await expectOneTruth(db, campaign.id)
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'too-late' })

  const { entries } = await listEntries(db, { teamId: team.id })
  expect(entries.map(({ deed, facts, why }) => [deed, facts, why])).toEqual([
    ['undidReview', { count: 1, review: 'strike' }, ''],
    ['struckNames', { count: 1, reason: 'automation' }, automated.why],
  ])
})

test('more than fifty names want a second person, who is not the first one', async () => {
  const { campaign, team, first, other, as, found } = await aDesk(db)
  await crowd(db, campaign, 51, 'Robot')
  const { reviewId } = await found({ text: 'robot' })
  expect(await decide(db, as(first, reviewId), automated)).toEqual({ outcome: 'waits-for-second' })
  expect((await recount(db, campaign.id)).rows).toBe(51)
  expect(await second(db, as(first, reviewId))).toEqual({ outcome: 'own-decision' })
  await runReview(db, reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(51)

  expect(await second(db, as(other, reviewId))).toEqual({ outcome: 'running' })
  await runReview(db, reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(0)
  const review = await findReview(db, { reviewId, campaignId: campaign.id, organiserId: first.organiserId })
  expect(review).toMatchObject({
    state: 'done',
    found: 51,
    reached: 51,
    passed: 51,
    own: true,
    undoable: true,
  })
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undoing' })
  await runReview(db, reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(51)
  await expectOneTruth(db, campaign.id)
  const { entries } = await listEntries(db, { teamId: team.id })
  expect(entries.map(({ deed }) => deed)).toEqual([
    'undidReview',
    'struckNames',
    'secondedReview',
    'askedForSecond',
  ])
})

test('exactly fifty do not, and a refused review changes nothing', async () => {
  const { campaign, first, other, as, found } = await aDesk(db)
  await crowd(db, campaign, 50, 'Robot')
  const fifty = await found({ text: 'robot' })
  expect(await decide(db, as(first, fifty.reviewId), automated)).toMatchObject({
    outcome: 'done',
    changed: 50,
  })
  await crowd(db, campaign, 60, 'Person')
  const many = await found({ text: 'person' })
  await decide(db, as(first, many.reviewId), automated)
  expect(await refuse(db, as(other, many.reviewId))).toBe(true)
  expect(await second(db, as(other, many.reviewId))).toEqual({ outcome: 'not-waiting' })
  expect((await recount(db, campaign.id)).rows).toBe(60)
})

test('a struck mailbox may sign again, and then undoing leaves it with the one signature', async () => {
  const { campaign, first, as, found } = await aDesk(db)
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const { reviewId } = await found({ ids: [id] })
  await decide(db, as(first, reviewId), automated)
  const again = await stand(db, campaign.id, form, hence('3 minutes'))
  expect(again).not.toBe(id)
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undone' })
  expect((await recount(db, campaign.id)).rows).toBe(1)
  await expectOneTruth(db, campaign.id)
})

test('a day later a struck signature is empty and cannot come back', async () => {
  const { campaign, first, as, found } = await aDesk(db)
  const id = await stand(db, campaign.id, aPerson({ updates: 'on' }))
  const { reviewId } = await found({ text: 'Ada' })
  await decide(db, as(first, reviewId), automated)
  await forgetStruck(db, hence('23 hours 59 minutes'))
  await forgetReviews(db, hence('23 hours 59 minutes'))
  const row = () => db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect((await row()).name).toBe('Ada Oyelaran')
  expect(await undo(db, as(first, reviewId), hence('24 hours 1 minute'))).toEqual({ outcome: 'too-late' })
  await forgetStruck(db, hence('25 hours 1 minute'))
  await forgetReviews(db, hence('25 hours 1 minute'))
  expect(await row()).toMatchObject({
    state: 'removed',
    removed_because: 'struck',
    name: '',
    address_mac: null,
    address_sealed: null,
    salt_id: null,
    consent: null,
    restorable_until: null,
  })
  const review = await db
    .selectFrom('reviews')
    .select('conditions')
    .where('id', '=', reviewId)
    .executeTakeFirst()
  expect(review).toEqual({ conditions: {} })
})

test('whoever erases their mailbox is gone at once, struck or not', async () => {
  const { campaign, first, as, found } = await aDesk(db)
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const { reviewId } = await found({ ids: [id] })
  await decide(db, as(first, reviewId), automated)
  await eraseMailbox(db, keys, form.addressKey)
  expect(await sampleNames(db, reviewId)).toMatchObject([{ name: null, country: '' }])
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undone' })
  expect((await recount(db, campaign.id)).rows).toBe(0)
  await expectOneTruth(db, campaign.id)
})

test('nobody comes back into the log of a closed campaign', async () => {
  const { campaign, first, as, found } = await aDesk(db)
  const { reviewId } = await found({ ids: [await stand(db, campaign.id)] })
  await decide(db, as(first, reviewId), automated)
  await db.updateTable('campaigns').set({ state: 'closed' }).where('id', '=', campaign.id).execute()
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'log-is-closed' })
})

test('another campaign’s review and a name that asked not to be shown stay out of reach', async () => {
  const [ours, theirs] = [await aDesk(db), await aDesk(db)]
  await stand(db, theirs.campaign.id, aPerson({ name: 'Robot One' }))
  const { reviewId } = await theirs.found({ text: 'robot' })
  expect(await decide(db, ours.as(ours.first, reviewId), automated)).toEqual({ outcome: 'not-drafted' })
  await stand(db, ours.campaign.id, aPerson({ name: 'Hidden Person', listing: 'anonymous', country: 'FR' }))
  const asked = { campaignId: ours.campaign.id, organiserId: ours.first.organiserId }
  expect(await look(db, { ...asked, conditions: { text: 'hidden' } })).toEqual({ outcome: 'nobody' })
  const some = await ours.found({ country: 'FR' })
  expect(await sampleNames(db, some.reviewId)).toMatchObject([{ name: null, occupation: '' }])
})
