import { expect, test } from 'vitest'
import { recount } from '#counts'
import { testDatabase } from '#db/test-database.ts'
import { hence } from '#seeds/world.ts'
import { decide } from './decide.ts'
import { runReview } from '../run/run-review.ts'
import { second } from './second.ts'
import { takenAlone } from './taken-alone.ts'
import { aDesk, automated, crowd, listed } from '../test-desk.ts'
import { undo } from './undo.ts'

const db = await testDatabase()
const hidden = { deed: 'hide', why: '' } as const

/** A desk at whose campaign crowds of forty stand, each under a name of its own. */
async function besides(...names: string[]) {
  const desk = await aDesk(db)
  for (const name of names) await crowd(db, desk.campaign, 40, name)
  return desk
}

test('a thousand are not struck in slices of forty: the second slice within a day waits for another person', async () => {
  const { campaign, first, other, as, found } = await besides('Robot', 'Person')
  const robots = await found({ text: 'robot' })
  expect(await decide(db, as(first, robots.reviewId), automated)).toMatchObject({ changed: 40 })
  expect(await takenAlone(db, as(first, ''))).toBe(40)
  const people = await found({ text: 'person' })
  const asked = await decide(db, as(first, people.reviewId), automated)
  expect(asked).toEqual({ outcome: 'waits-for-second' })
  expect((await recount(db, campaign.id)).rows).toBe(40)

  expect(await second(db, as(other, people.reviewId))).toEqual({ outcome: 'running' })
  await runReview(db, people.reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(0)
  expect(await takenAlone(db, as(first, ''))).toBe(40)
})

test('two slices that are pressed at the same moment are two slices all the same', async () => {
  const { campaign, first, as, found } = await besides('Robot', 'Person')
  const [robots, people] = [await found({ text: 'robot' }), await found({ text: 'person' })]
  const slices = [robots, people].map(({ reviewId }) => decide(db, as(first, reviewId), automated))
  const outcomes = (await Promise.all(slices)).map(({ outcome }) => outcome)
  expect(outcomes.toSorted()).toEqual(['done', 'waits-for-second'])
  expect((await recount(db, campaign.id)).rows).toBe(40)
})

test('hiding and striking are added up, and showing is not', async () => {
  const { campaign, first, as, found } = await besides('Robot', 'Person')
  const robots = await found({ text: 'robot' })
  expect(await decide(db, as(first, robots.reviewId), hidden)).toMatchObject({ changed: 40 })
  const people = await found({ text: 'person' })
  expect(await decide(db, as(first, people.reviewId), automated)).toEqual({ outcome: 'waits-for-second' })
  const again = await found({ text: 'robot' })
  const shown = await decide(db, as(first, again.reviewId), { deed: 'show', why: '' })
  expect(shown).toMatchObject({ outcome: 'done', changed: 40 })
  expect(await listed(db, campaign.id)).toHaveLength(80)
})

test('names that were held already can be hidden by one person: nobody loses sight of them', async () => {
  const { campaign, first, as, found } = await besides('Robot', 'Person')
  await db
    .updateTable('signatures')
    .set({ held_because: 'F_REPEAT' })
    .where('campaign_id', '=', campaign.id)
    .execute()
  for (const text of ['robot', 'person']) {
    const { reviewId } = await found({ text })
    expect(await decide(db, as(first, reviewId), hidden)).toMatchObject({ outcome: 'done', changed: 40 })
  }
  expect(await takenAlone(db, as(first, ''))).toBe(0)
})

test('what is undone does not count, nor what somebody else did, nor what was done a day ago', async () => {
  const { first, other, as, found } = await besides('Robot', 'Person', 'Parrot')
  const robots = await found({ text: 'robot' })
  await decide(db, as(first, robots.reviewId), automated)
  await undo(db, as(first, robots.reviewId))
  const people = await found({ text: 'person' })
  expect(await decide(db, as(first, people.reviewId), automated)).toMatchObject({ outcome: 'done' })
  const parrots = await found({ text: 'parrot' })
  expect(await decide(db, as(other, parrots.reviewId), automated)).toMatchObject({ outcome: 'done' })
  const back = await found({ text: 'robot' })
  const late = hence('24 hours 1 minute')
  expect(await decide(db, as(first, back.reviewId), automated, late)).toMatchObject({ outcome: 'done' })
})
