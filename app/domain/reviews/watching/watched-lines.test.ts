import { expect, test } from 'vitest'
import { amend } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, stand } from '#seeds/world.ts'
import { decide } from '../decisions/decide.ts'
import { listNames } from '../list-names.ts'
import { runReview } from '../run/run-review.ts'
import { aDesk, expectOneTruth, listed } from '../test-desk.ts'
import { unwatchName } from './unwatch-name.ts'
import { listWatched, watchNames } from './watch-name.ts'

const db = await testDatabase()
const famous = { name: 'S. A.', occupation: 'Tilda Swinborne, actor' }

async function watching() {
  const desk = await aDesk(db)
  const watched = await watchNames(db, { ...desk.as(desk.first, ''), lines: 'Tilda Swinborne' })
  if (watched.outcome !== 'watched') throw new Error(watched.outcome)
  await runReview(db, watched.reviewId!)
  const show = async (id: string, by = desk.first) => {
    const { reviewId } = await desk.found({ ids: [id] }, by)
    return decide(db, desk.as(by, reviewId), { deed: 'show', why: '' })
  }
  const whyHeld = async () =>
    (await listNames(db, { ...desk.as(desk.first, ''), queue: 'held' })).names.map((one) => one.heldBecause)
  return { ...desk, show, whyHeld }
}

/** Stands under this form, and may change how it is shown. */
async function standing(campaignId: string, typed: Record<string, string>) {
  const form = aPerson(typed)
  const id = await stand(db, campaignId, form)
  const change = (beside: Record<string, string>) =>
    amend(db, keys, {
      id,
      addressKey: form.addressKey,
      showing: aPerson({ ...typed, ...beside }),
    })
  return { id, change }
}

test('a famous name in the line under another one is counted, and shown only once two have looked', async () => {
  const { campaign, other, show, whyHeld } = await watching()
  const { id } = await standing(campaign.id, famous)
  expect(await listed(db, campaign.id)).toEqual([])
  expect(await whyHeld()).toEqual(['WATCHED'])
  expect(await show(id)).toMatchObject({ waiting: 1 })
  expect(await listed(db, campaign.id)).toEqual([])
  expect(await show(id, other)).toMatchObject({ changed: 1 })
  expect(await listed(db, campaign.id)).toEqual(['S. A.'])
  await expectOneTruth(db, campaign.id)
})

test('it cannot be written there afterwards, as trade or as house, and is shown again when it is gone', async () => {
  const { campaign, whyHeld } = await watching()
  const { change } = await standing(campaign.id, { name: 'S. A.', occupation: 'Writer' })
  expect(await change({ occupation: 'Tilda Swinborne, actor' })).toEqual({ outcome: 'amended', held: true })
  expect(await whyHeld()).toEqual(['WATCHED'])
  expect(await change({ occupation: 'Writer' })).toEqual({ outcome: 'amended', held: false })
  expect(await change({ affiliation: 'TiIda Swinb0rne' })).toEqual({ outcome: 'amended', held: true })
  expect(await listed(db, campaign.id)).toEqual([])
  await expectOneTruth(db, campaign.id)
})

test('whom two have looked at corrects her trade, and stays on the list', async () => {
  const { campaign, other, show } = await watching()
  const { id, change } = await standing(campaign.id, { name: 'Tilda Swinborne', occupation: 'Acress' })
  await show(id)
  await show(id, other)
  expect(await change({ name: 'Tilda Swinborne', occupation: 'Actress' })).toMatchObject({ held: false })
  expect(await change({ name: 'Tilda Swinborne', occupation: 'Verified' })).toMatchObject({ held: true })
})

test('names put on the watch list are looked for in the lines of those who stand, too', async () => {
  const desk = await aDesk(db)
  await standing(desk.campaign.id, famous)
  expect(await listed(db, desk.campaign.id)).toEqual(['S. A.'])
  const by = desk.as(desk.first, '')
  const watched = await watchNames(db, { ...by, lines: 'Tilda Swinborne' })
  if (watched.outcome !== 'watched') throw new Error(watched.outcome)
  await runReview(db, watched.reviewId!)
  expect(await listed(db, desk.campaign.id)).toEqual([])
  const [entry] = await listWatched(db, by)
  expect(await unwatchName(db, { ...by, id: entry!.id })).toEqual({ outcome: 'wants-another' })
})

test('a claim to be verified waits for a look though nobody is watched', async () => {
  const desk = await aDesk(db)
  await standing(desk.campaign.id, { name: 'Ada Oyelaran', occupation: 'Verified account' })
  expect(await listed(db, desk.campaign.id)).toEqual([])
})
