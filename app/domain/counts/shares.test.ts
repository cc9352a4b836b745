import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amend, withdraw, type SigningForm } from '#signatures'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, moment, openCampaign, stand } from '#seeds/world.ts'
import { readFigures } from './read-figures.ts'
import { recount } from './recount.ts'
import { sequence } from './sequence.ts'

const db = await testDatabase()
const HOUR_MS = 3_600_000

const showing = fc.record({
  country: fc.constantFrom('', 'FR', 'NG', 'PL'),
  occupation: fc.constantFrom('', 'Writer', 'writer', 'Bus driver', 'Midwife'),
})
const hours = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }))
const anyone = fc.nat({ max: 99 })

/** What people do, in any order and any number of hours apart: come in a crowd, sign, leave, correct. */
const deed = fc.oneof(
  fc.record({ deed: fc.constant('crowd' as const), hours, showing, people: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ deed: fc.constant('sign' as const), hours, showing }),
  fc.record({ deed: fc.constant('leave' as const), hours, who: anyone }),
  fc.record({ deed: fc.constant('correct' as const), hours, showing, who: anyone }),
)
type Deed = typeof deed extends fc.Arbitrary<infer Each> ? Each : never

// The log never goes back in time: every run begins where the one before it has ended.
let clock = Date.parse('2001-01-01T00:00:00Z')
const now = () => moment(new Date(clock).toISOString())

type Ground = Awaited<ReturnType<typeof openCampaign>>

async function act({ id: campaignId, versionId }: Ground, signed: Map<string, SigningForm>, step: Deed) {
  clock += step.hours * HOUR_MS
  if (step.deed === 'crowd') {
    const person = { name: 'Ada Oyelaran', affiliation: '', ...step.showing }
    const planted = Array.from({ length: step.people }, () => ({ person, at: new Date(clock) }))
    await db
      .transaction()
      .execute((tx) => plantSignatures(tx, keys, { campaignId, versionId, locale: 'en' }, planted))
    return
  }
  if (step.deed === 'sign') {
    const form = aPerson(step.showing)
    return void signed.set(await stand(db, campaignId, form, now()), form)
  }
  const [id, form] = [...signed][step.who % Math.max(1, signed.size)] ?? []
  if (!id || !form) return
  const mine = { id, addressKey: form.addressKey }
  if (step.deed === 'correct') {
    await amend(db, keys, { ...mine, showing: { ...form, ...step.showing } }, now())
  } else {
    await withdraw(db, keys, mine, now())
    signed.delete(id)
  }
}

test('whatever people did, the drawn hours, countries and occupations each add up to everybody who stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 14 }), async (steps) => {
      const campaign = await openCampaign(db, { opensAt: now() })
      const signed = new Map<string, SigningForm>()
      for (const step of steps) {
        await act(campaign, signed, step)
        while ((await sequence(db, { most: 3 })) > 0);
      }
      const { rows } = await recount(db, campaign.id)
      const { growth, countries, occupations } = await readFigures(db, campaign.id, now())
      expect(growth.steps.at(-1)?.standing ?? 0).toBe(rows)
      expect(growth.steps.reduce((sum, step) => sum + step.signed - step.removed, 0)).toBe(rows)
      expect(growth.steps.length).toBeLessThanOrEqual(120)
      expect(growth.steps.slice(1).map(({ from }) => from)).toEqual(
        growth.steps.slice(0, -1).map(({ to }) => to),
      )
      for (const { named, others, unsaid } of [countries, occupations]) {
        expect(named.reduce((sum, { standing }) => sum + standing, others + unsaid)).toBe(rows)
        expect(named.filter(({ standing }) => standing < 5)).toEqual([])
        expect(Math.min(others, unsaid)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

test('four people from a country are among the others; the fifth gives it a name', async () => {
  const campaign = await openCampaign(db, { opensAt: now() })
  const from = (country: '' | 'FR' | 'PL', people: number) =>
    act(campaign, new Map(), { deed: 'crowd', hours: 0, people, showing: { country, occupation: 'Midwife' } })
  await from('FR', 6)
  await from('PL', 4)
  await from('', 2)
  while ((await sequence(db)) > 0);
  const before = await readFigures(db, campaign.id)
  expect(before.countries).toEqual({
    named: [{ key: 'FR', label: 'FR', standing: 6 }],
    others: 4,
    unsaid: 2,
    different: 2,
  })
  await from('PL', 1)
  while ((await sequence(db)) > 0);
  const { countries, occupations } = await readFigures(db, campaign.id)
  expect(countries).toMatchObject({ named: [{ key: 'FR' }, { key: 'PL', standing: 5 }], others: 0 })
  expect(occupations.named).toEqual([{ key: 'midwife', label: 'Midwife', standing: 13 }])
})
