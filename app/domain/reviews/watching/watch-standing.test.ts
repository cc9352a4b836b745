import { expect, test } from 'vitest'
import { amend } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, stand } from '#seeds/world.ts'
import { decide } from '../decisions/decide.ts'
import { findReview } from '../decisions/find-review.ts'
import { runReview } from '../run/run-review.ts'
import { aDesk, crowd, expectOneTruth, listed } from '../test-desk.ts'
import { undo } from '../decisions/undo.ts'
import { keepWatching, unwatchName } from './unwatch-name.ts'
import { listWatched, watchNames } from './watch-name.ts'

const db = await testDatabase()

type Desk = Awaited<ReturnType<typeof aDesk>>

async function watchTilda(desk: Desk) {
  const watched = await watchNames(db, { ...desk.as(desk.first, ''), lines: 'Tilda Swinborne' })
  if (watched.outcome !== 'watched' || !watched.reviewId) throw new Error(watched.outcome)
  return watched.reviewId
}

const onList = async (desk: Desk) => {
  const [watched] = await listWatched(db, desk.as(desk.first, ''))
  return watched!
}

test('putting a name on the watch list holds those who stand under it already, also spelled otherwise', async () => {
  const desk = await aDesk(db)
  await crowd(db, desk.campaign, 40)
  await stand(db, desk.campaign.id, aPerson({ name: 'TILDA SWINB0RNE' }))
  await stand(db, desk.campaign.id, aPerson({ name: 'Swinborne, Tilda', listing: 'anonymous' }))
  const reviewId = await watchTilda(desk)
  expect(await findReview(db, desk.as(desk.first, reviewId))).toMatchObject({ state: 'searching', passed: 0 })
  await runReview(db, reviewId)
  expect(await findReview(db, desk.as(desk.first, reviewId))).toMatchObject({ state: 'done', reached: 2 })
  expect(await listed(db, desk.campaign.id)).toHaveLength(40)
  await expectOneTruth(db, desk.campaign.id)

  await undo(db, desk.as(desk.first, reviewId))
  expect(await listed(db, desk.campaign.id)).toHaveLength(41)
  await expectOneTruth(db, desk.campaign.id)
})

test('taking that back is for whoever put the name there: for others it wants two, as showing does', async () => {
  const desk = await aDesk(db)
  await stand(db, desk.campaign.id, aPerson({ name: 'Tilda Swinborne' }))
  const reviewId = await watchTilda(desk)
  await runReview(db, reviewId)
  expect(await undo(db, desk.as(desk.other, reviewId))).toEqual({ outcome: 'too-late' })
  expect(await findReview(db, desk.as(desk.other, reviewId))).toMatchObject({ undoable: false })
  expect(await listed(db, desk.campaign.id)).toEqual([])
})

test('a name that holds somebody leaves the list only when a second organiser wants it too', async () => {
  const desk = await aDesk(db)
  await stand(db, desk.campaign.id, aPerson({ name: 'Tilda Swinborne' }))
  await runReview(db, await watchTilda(desk))
  const { id } = await onList(desk)
  const first = { ...desk.as(desk.first, ''), id }
  expect(await unwatchName(db, first)).toEqual({ outcome: 'wants-another' })
  expect(await unwatchName(db, first)).toEqual({ outcome: 'wants-another' })
  expect(await onList(desk)).toMatchObject({ removalAskedBy: 'Ada Oyelaran', own: true })
  await keepWatching(db, first)
  expect(await unwatchName(db, { ...first, organiserId: desk.other.organiserId })).toEqual({
    outcome: 'wants-another',
  })
  expect(await unwatchName(db, first)).toEqual({ outcome: 'removed' })
  expect(await unwatchName(db, first)).toEqual({ outcome: 'not-watched' })
  // The name stays held until two have looked at it, as before.
  expect(await listed(db, desk.campaign.id)).toEqual([])
})

test('a name that an organiser has hidden stays hidden, whatever is watched', async () => {
  const desk = await aDesk(db)
  const id = await stand(db, desk.campaign.id, aPerson({ name: 'Tilda Swinborne' }))
  const { reviewId } = await desk.found({ ids: [id] })
  await decide(db, desk.as(desk.first, reviewId), { deed: 'hide', why: '' })
  await runReview(db, await watchTilda(desk))
  const row = await db.selectFrom('signatures').select('held_because').where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ held_because: 'HIDDEN' })
})

test('two runs of one search, and a signatory who renames meanwhile, leave one truth', async () => {
  const desk = await aDesk(db)
  await crowd(db, desk.campaign, 60, 'Tilda Swinborne')
  const form = aPerson({ name: 'Tilda Swinborne' })
  const mine = await stand(db, desk.campaign.id, form)
  const reviewId = await watchTilda(desk)
  const renamed = amend(db, keys, {
    id: mine,
    addressKey: form.addressKey,
    showing: { ...form, name: 'Somebody Else', heldBecause: null },
  })
  await Promise.all([runReview(db, reviewId), runReview(db, reviewId), renamed])
  expect(await findReview(db, desk.as(desk.first, reviewId))).toMatchObject({ state: 'done' })
  await expectOneTruth(db, desk.campaign.id)
})
