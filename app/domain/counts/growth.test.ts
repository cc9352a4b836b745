import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withdraw } from '#signatures'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, moment, openCampaign, stand } from '#seeds/world.ts'
import { growth } from './growth.ts'
import { sequence } from './sequence.ts'

const db = await testDatabase()
const HOUR_MS = 3_600_000

/** A campaign that opened then, with a signature at each of these moments. The log never goes back: later tests, later years. */
async function signedAt(opensAt: string, moments: string[], closesAt?: string) {
  const campaign = await openCampaign(db, {
    opensAt: moment(opensAt),
    closesAt: closesAt ? moment(closesAt) : null,
  })
  const person = { name: 'Ada Oyelaran', occupation: 'Writer', affiliation: '', country: 'FR' }
  const planted = moments.map((at) => ({ person, at: new Date(at) }))
  const ground = { campaignId: campaign.id, versionId: campaign.versionId, locale: 'en' }
  await db.transaction().execute((tx) => plantSignatures(tx, keys, ground, planted))
  while ((await sequence(db)) > 0);
  return campaign
}

const later = (iso: string, hours: number) => new Date(Date.parse(iso) + hours * HOUR_MS).toISOString()

test('a young campaign is told hour by hour, the silent hours too, up to this minute', async () => {
  const { id } = await signedAt('2001-06-01T09:30:00Z', [
    '2001-06-01T09:40:00Z',
    '2001-06-01T09:59:00Z',
    '2001-06-01T12:00:00Z',
  ])
  const { stepHours, steps, until } = await growth(db, id, moment('2001-06-01T13:10:05Z'))
  expect(stepHours).toBe(1)
  expect(
    steps.map(({ from, signed, standing }) => [from.toISOString().slice(11, 16), signed, standing]),
  ).toEqual([
    ['09:00', 2, 2],
    ['10:00', 0, 2],
    ['11:00', 0, 2],
    ['12:00', 1, 3],
    ['13:00', 0, 3],
  ])
  expect(until).toEqual(new Date('2001-06-01T13:11:00Z'))
})

test.each([
  { hours: 120, step: 1, steps: 120 },
  { hours: 121, step: 6, steps: 21 },
  { hours: 720, step: 6, steps: 120 },
  { hours: 721, step: 24, steps: 31 },
  { hours: 2880, step: 24, steps: 120 },
  { hours: 2881, step: 168, steps: 18 },
  { hours: 730 * 24, step: 168, steps: 105 },
  { hours: 5 * 8766, step: 672, steps: 66 },
])('after $hours hours it is told in $steps steps of $step hours', async ({ hours, step, steps }) => {
  const opened = '2002-01-01T00:00:00Z'
  const { id } = await openCampaign(db, { opensAt: moment(opened) })
  const told = await growth(db, id, moment(later(opened, hours)))
  expect([told.stepHours, told.steps.length]).toEqual([step, steps])
})

test('weeks begin on Mondays', async () => {
  const { id } = await openCampaign(db, { opensAt: moment('2002-01-01T00:00:00Z') })
  const { steps } = await growth(db, id, moment('2003-12-31T00:00:00Z'))
  expect(new Set(steps.map(({ from }) => from.getUTCDay()))).toEqual(new Set([1]))
})

test('a closed campaign ends when it closed; who leaves afterwards is still told', async () => {
  const { id } = await openCampaign(db, {
    opensAt: moment('2003-03-01T08:00:00Z'),
    closesAt: moment('2003-03-01T11:00:00Z'),
  })
  const form = aPerson()
  const signature = await stand(db, id, form, moment('2003-03-01T08:20:00Z'))
  while ((await sequence(db)) > 0);
  const now = moment('2004-01-01T00:00:00Z')
  const closed = await growth(db, id, now)
  expect(closed.steps.map(({ standing }) => standing)).toEqual([1, 1, 1])
  expect(closed.until).toEqual(new Date('2003-03-01T11:00:00Z'))

  await withdraw(db, keys, { id: signature, addressKey: form.addressKey }, moment('2003-03-01T13:00:00Z'))
  while ((await sequence(db)) > 0);
  const left = await growth(db, id, now)
  expect(left.steps.map(({ signed, removed, standing }) => [signed, removed, standing])).toEqual([
    [1, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
    [0, 1, 0],
  ])
})

test('a campaign that has yet to open has not grown', async () => {
  const { id } = await openCampaign(db, { opensAt: moment('2030-01-01T00:00:00Z') })
  expect(await growth(db, id, moment('2005-01-01T00:00:00Z'))).toMatchObject({ steps: [] })
})

test('a campaign closed before anybody signed, and without a date, has not grown', async () => {
  const { id } = await openCampaign(db)
  await sql`update campaigns set state = 'closed' where id = ${id}`.execute(db)
  expect(await growth(db, id)).toMatchObject({ steps: [] })
})
