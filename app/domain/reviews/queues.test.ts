import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { mostOccupations, readFigures, sequence } from '#counts'
import { listSignatories, pinnedSignatories, withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { inventPeople, type DemoPerson } from '#seeds/people/index.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { aPerson, hence, keys, openCampaign, stand } from '#seeds/world.ts'
import { decide } from './decisions/decide.ts'
import { findBursts } from './find-bursts.ts'
import { forgetReviews } from './decisions/forget-reviews.ts'
import { keepName } from './keep-name.ts'
import { listNames } from './list-names.ts'
import { listReports } from './reports/list-reports.ts'
import { listReviews } from './decisions/list-reviews.ts'
import { look } from './conditions/look.ts'
import { listSpellings, mergeOccupations, partOccupations } from './merge-occupations.ts'
import { pinName, type PinDeed } from './pin-name.ts'
import { readReport, reportName } from './reports/report-name.ts'
import { sizeQueues } from './size-queues.ts'
import { undo } from './decisions/undo.ts'

const db = await testDatabase()
const MINUTE = 60_000

async function aDesk() {
  const team = await aTeam(db)
  const campaign = await openCampaign(db, { teamId: team.id })
  const { organiserId } = await signedIn(db, team, 'reviewer')
  return { campaign, at: { campaignId: campaign.id, teamId: team.id, organiserId } }
}

type Ground = { id: string; versionId: string }
const plant = ({ id: campaignId, versionId }: Ground, people: { person: DemoPerson; at: Date }[]) =>
  db.transaction().execute((tx) => plantSignatures(tx, keys, { campaignId, versionId, locale: 'en' }, people))

/** So many people over so many minutes, from an hour ago on. */
function crowd(
  many: number,
  minutes: number,
  like: Partial<DemoPerson> | ((place: number) => Partial<DemoPerson>) = {},
) {
  const people = inventPeople(5)
  const begins = Math.floor(Date.now() / (10 * MINUTE)) * 10 * MINUTE - 60 * MINUTE
  return Array.from({ length: many }, (_, place) => ({
    person: { ...people.next().value!, ...(typeof like === 'function' ? like(place) : like) },
    at: new Date(begins + (place / many) * minutes * MINUTE),
  }))
}

test('a crowd that looks like everybody else is no burst, however fast it comes', async () => {
  const { campaign } = await aDesk()
  await plant(campaign, crowd(400, 50))
  await plant(campaign, crowd(3_000, 5))
  expect(await findBursts(db, campaign.id)).toEqual([])
})

test('many alike within ten minutes are a burst: one word, one country, one form of name', async () => {
  const { campaign } = await aDesk()
  await plant(campaign, crowd(600, 50))
  await plant(
    campaign,
    crowd(150, 5, (place) => ({ name: `user${1_000 + place} Robotson`, country: 'FR' })),
  )
  const found = await findBursts(db, campaign.id)
  expect(found.map(({ trait, value, alike }) => [trait, value, alike])).toEqual(
    expect.arrayContaining([
      ['word', 'robotson', 150],
      ['shape', 'a9999 a', 150],
    ]),
  )
  const { from, until } = found[0]!
  const looked = await look(db, {
    campaignId: campaign.id,
    organiserId: (await aDesk()).at.organiserId,
    conditions: { from: from.toISOString(), until: until.toISOString(), text: 'robotson' },
  })
  expect(looked).toMatchObject({ outcome: 'looked', found: 150 })
})

test('queues show what waits in each, and never who asked to be counted without a name', async () => {
  const { campaign, at } = await aDesk()
  const shown = await stand(db, campaign.id, aPerson({ name: 'Ada Oyelaran', occupation: 'Writer' }))
  await stand(db, campaign.id, aPerson({ name: 'Test' }))
  await stand(db, campaign.id, aPerson({ name: 'Guest', listing: 'anonymous' }))
  const names = async (queue: 'held' | 'hidden' | 'all', q?: string) =>
    (await listNames(db, { ...at, queue, q })).names.map(({ name }) => name)
  expect([await names('held'), await names('hidden'), await names('all')]).toEqual([
    ['Test'],
    [],
    ['Ada Oyelaran'],
  ])
  expect([await names('held', 'TES'), await names('held', 'ada'), await names('all', 'writ')]).toEqual([
    ['Test'],
    [],
    ['Ada Oyelaran'],
  ])
  const looked = await look(db, { ...at, conditions: { ids: [shown] } })
  if (looked.outcome !== 'looked') throw new Error(looked.outcome)
  await decide(db, { ...at, reviewId: looked.reviewId }, { deed: 'hide', why: '' })
  expect([await names('hidden'), await names('all')]).toEqual([['Ada Oyelaran'], []])
  expect(await sizeQueues(db, campaign.id)).toEqual({
    held: 1,
    hidden: 1,
    reported: 0,
    bursts: 0,
    waiting: 0,
  })
  expect(await listReviews(db, campaign.id)).toMatchObject([
    { state: 'done', deed: 'hide', found: 1, reached: 1 },
  ])
})

const report = (words: string, contact = '') => {
  const reading = readReport({ words, contact })
  if (reading.outcome === 'refused') throw new Error('refused')
  return reading.report
}

test('a report changes nothing by itself; hiding settles it, undoing opens it again, keeping settles it too', async () => {
  const { campaign, at } = await aDesk()
  const id = await stand(db, campaign.id)
  const given = { campaignId: campaign.id, signatureId: id, network: null }
  await reportName(db, keys, { ...given, report: report('Not me', 'ada@example.org') })
  await reportName(db, keys, { ...given, report: report('Really not') })
  expect((await listSignatories(db, { campaignId: campaign.id })).signatories).toHaveLength(1)
  const open = async () => (await listReports(db, keys, campaign.id)).map(({ reports }) => reports.length)
  const [first] = await listReports(db, keys, campaign.id)
  expect(first!.reports.map(({ words, contact }) => [words, contact])).toEqual([
    ['Really not', null],
    ['Not me', 'ada@example.org'],
  ])
  const { rows } = { rows: await db.selectFrom('name_reports').selectAll().execute() }
  expect(JSON.stringify(rows)).not.toContain('ada@example.org')

  const looked = await look(db, { ...at, conditions: { ids: [id] } })
  if (looked.outcome !== 'looked') throw new Error(looked.outcome)
  const deciding = { ...at, reviewId: looked.reviewId }
  await decide(db, deciding, { deed: 'hide', why: '' })
  expect(await open()).toEqual([])
  await undo(db, deciding)
  expect(await open()).toEqual([2])
  expect(await keepName(db, { ...at, signatureId: id })).toBe(true)
  expect(await keepName(db, { ...at, signatureId: id })).toBe(false)
  expect(await open()).toEqual([])
  await forgetReviews(db, hence('26 hours'))
  expect(await db.selectFrom('name_reports').select('id').where('signature_id', '=', id).execute()).toEqual(
    [],
  )
})

test('reports end with the name they are about, are ten from a network in an hour, and want words', async () => {
  const { campaign } = await aDesk()
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const given = { campaignId: campaign.id, signatureId: id, network: '192.0.2.7', report: report('Not me') }
  for (let time = 0; time < 10; time++)
    expect(await reportName(db, keys, given)).toEqual({ outcome: 'reported' })
  expect(await reportName(db, keys, given)).toEqual({ outcome: 'too-many-from-network' })
  await withdraw(db, keys, { id, addressKey: form.addressKey })
  expect(await listReports(db, keys, campaign.id)).toEqual([])
  await forgetReviews(db)
  expect(await db.selectFrom('name_reports').select('id').where('signature_id', '=', id).execute()).toEqual(
    [],
  )
  expect(await reportName(db, keys, { ...given, network: null, signatureId: 'no-such' })).toEqual({
    outcome: 'reported',
  })
  expect(readReport({ words: ' ', contact: 'x'.repeat(201) })).toEqual({
    outcome: 'refused',
    faults: { words: 'E_EMPTY', contact: 'E_LONG' },
  })
})

test('first signatories stand in the order an organiser gives them; two organisers at once lose nothing', async () => {
  const { campaign, at } = await aDesk()
  const ids = await plant(
    campaign,
    crowd(6, 1, (place) => ({ name: `Ada Number ${'ABCDEF'[place]}` })),
  )
  const pin = (deed: PinDeed, place: number) => pinName(db, { ...at, deed, signatureId: ids[place]! })
  const order = async () => (await pinnedSignatories(db, campaign.id)).map(({ name }) => name.at(-1)).join('')
  await Promise.all([0, 1, 2, 3].map((place) => pin('pin', place)))
  expect((await order()).split('').toSorted().join('')).toBe('ABCD')
  for (const place of [0, 1, 2, 3]) await pin('unpin', place)
  for (const place of [0, 1, 2]) await pin('pin', place)
  await pin('up', 2)
  expect(await order()).toBe('ACB')
  await pin('down', 0)
  expect(await order()).toBe('CAB')
  expect(await pin('up', 2)).toEqual({ outcome: 'nothing-to-do' })
  expect(await pin('pin', 0)).toEqual({ outcome: 'nothing-to-do' })
  const { entries } = await listEntries(db, at)
  expect(entries[0]).toMatchObject({ deed: 'orderedNames', facts: { signature: ids[0] } })
})

test('a name that is not shown cannot be put among the first', async () => {
  const { campaign, at } = await aDesk()
  const held = await stand(db, campaign.id, aPerson({ name: 'Test' }))
  expect(await pinName(db, { ...at, deed: 'pin', signatureId: held })).toEqual({ outcome: 'nothing-to-do' })
})

test('spellings taken together are one in figures and filters, also for who signs later; parted, they are two', async () => {
  const { campaign, at } = await aDesk()
  await plant(campaign, crowd(6, 1, { occupation: 'Teacher', country: 'FR' }))
  await plant(campaign, crowd(3, 2, { occupation: 'School teacher', country: 'FR' }))
  await sequence(db)
  expect(await mergeOccupations(db, { ...at, keys: ['school teacher'], label: 'Teacher' })).toEqual({
    outcome: 'merged',
    spellings: 2,
  })
  const common = async () =>
    (await mostOccupations(db, campaign.id)).map(({ label, standing }) => [label, standing])
  expect(await common()).toEqual([['Teacher', 9]])
  await plant(campaign, crowd(1, 3, { occupation: 'School teacher' }))
  await sequence(db)
  expect(await common()).toEqual([['Teacher', 10]])
  const { occupations } = await readFigures(db, campaign.id)
  expect(occupations).toMatchObject({ others: 0, unsaid: 0, named: [{ label: 'Teacher', standing: 10 }] })
  const found = async (q?: string) =>
    (await listSignatories(db, { campaignId: campaign.id, occupation: 'teacher', q })).signatories
  expect(await found()).toHaveLength(10)
  expect(await found('teacher')).toHaveLength(10)
  expect((await found()).map(({ occupation }) => occupation)).toContain('School teacher')

  expect(await mergeOccupations(db, { ...at, keys: ['teacher'], label: 'Educator' })).toMatchObject({
    spellings: 3,
  })
  expect(await common()).toEqual([['Educator', 10]])
  expect(await listSpellings(db, campaign.id)).toMatchObject({ merged: [{ into: 'educator' }], apart: [] })
  expect(await partOccupations(db, { ...at, into: 'educator' })).toBe(true)
  expect(await common()).toEqual([['Teacher', 6]])
  expect(await mergeOccupations(db, { ...at, keys: [], label: 'Teacher' })).toEqual({
    outcome: 'refused',
    fault: 'E_FEW',
  })
})
