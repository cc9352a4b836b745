import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withdraw, type SigningForm } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, ago, keys, moment, openCampaign, stand } from '#seeds/world.ts'
import { readCount } from './read-count.ts'
import { readHistory, type HistoryStep } from './read-history.ts'
import { sequence } from './sequence.ts'

const db = await testDatabase()
const most = 1_000

const iso = ({ from, ...step }: HistoryStep) => ({ from: from.toISOString(), ...step })
const settle = async () => {
  while ((await sequence(db)) > 0);
}

async function wholeHistory(campaignId: string, by: 'hour' | 'day') {
  const pages: HistoryStep[] = []
  let after: Date | undefined
  do {
    const { steps, next } = await readHistory(db, campaignId, { by, after, most })
    pages.push(...steps)
    after = next ?? undefined
  } while (after)
  return pages
}

const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('sign' as const), hours: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('leave' as const), who: fc.nat({ max: 99 }) }) },
)

test('whoever signs and leaves whenever, the history adds up to the number that is shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const { id, slug } = await openCampaign(db, { opensAt: ago('40 hours') })
      const here: { id: string; form: SigningForm }[] = []
      let signings = 0
      for (const step of deeds) {
        if (step.deed === 'sign') {
          const form = aPerson()
          here.push({ form, id: await stand(db, id, form, ago(`${step.hours} hours`)) })
          signings += 1
        } else {
          const [gone] = here.splice(step.who % Math.max(1, here.length), 1)
          if (gone) await withdraw(db, keys, { id: gone.id, addressKey: gone.form.addressKey })
        }
      }
      await settle()
      const { count } = (await readCount(db, slug))!
      for (const by of ['hour', 'day'] as const) {
        const steps = await wholeHistory(id, by)
        let standing = 0
        for (const { signed, removed, count: then } of steps)
          expect(then).toBe((standing += signed - removed))
        expect([standing, here.length]).toEqual([count, count])
        expect(steps.reduce((sum, { signed }) => sum + signed, 0)).toBe(signings)
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

test('hours begin on the hour and days at midnight, UTC; those in which nothing happened are left out', async () => {
  const { id } = await openCampaign(db)
  const at = (time: string) => Math.floor(Date.parse(time) / 3_600_000)
  const hours: [string, number, number][] = [
    ['2030-05-01T22:00:00.000Z', 3, 0],
    ['2030-05-01T23:00:00.000Z', 2, 1],
    ['2030-05-02T00:00:00.000Z', 1, 4],
  ]
  for (const [hour, signed, removed] of hours)
    await db
      .insertInto('hour_counts')
      .values({ campaign_id: id, hour: at(hour), signed, removed })
      .execute()
  expect((await readHistory(db, id, { by: 'hour', most })).steps.map(iso)).toEqual([
    { from: hours[0]![0], signed: 3, removed: 0, count: 3 },
    { from: hours[1]![0], signed: 2, removed: 1, count: 4 },
    { from: hours[2]![0], signed: 1, removed: 4, count: 1 },
  ])
  expect((await readHistory(db, id, { by: 'day', most })).steps.map(iso)).toEqual([
    { from: '2030-05-01T00:00:00.000Z', signed: 5, removed: 1, count: 4 },
    { from: '2030-05-02T00:00:00.000Z', signed: 1, removed: 4, count: 1 },
  ])
  const after = new Date('2030-05-01T22:59:59.999Z')
  expect((await readHistory(db, id, { by: 'hour', after, most })).steps.map(iso)[0]).toMatchObject({
    count: 4,
  })
  expect((await readHistory(db, id, { by: 'day', after, most })).steps).toHaveLength(1)
})

test('two years of hours come a thousand a page, none twice and none left out, each with its count', async () => {
  const { id } = await openCampaign(db, { opensAt: moment('2024-01-01T00:00:00Z') })
  const hours = 2 * 365 * 24
  await sql`insert into hour_counts select ${id}, 473000 + step, 2, 1 from generate_series(1, ${hours}::integer) as step`.execute(
    db,
  )
  const steps = await wholeHistory(id, 'hour')
  expect(steps.map(({ count }) => count)).toEqual(Array.from({ length: hours }, (_, place) => place + 1))
  expect((await readHistory(db, id, { by: 'hour', most })).steps).toHaveLength(most)
})
