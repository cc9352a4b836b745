import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign } from '#seeds/world.ts'
import * as works from '../index.ts'

const db = await testDatabase()

async function ground() {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'editor')
  const { id: campaignId } = await openCampaign(db, { kind: 'book', teamId: team.id })
  const save = (revision: number, typed: Record<string, string>) =>
    works.saveBook(db, { campaignId, organiserId, revision, typed })
  return { campaignId, save }
}

test('a book begins with the title and the words of its campaign, and nothing in it is wrong', async () => {
  const { campaignId } = await ground()
  const { fields, revision } = (await works.findBook(db, campaignId))!
  expect(fields).toMatchObject({
    title: 'Plant more street trees',
    statement: 'Plant a tree in every street.',
    trim: 'a5',
    order: 'family',
    bleed: '',
  })
  expect({ revision, faults: works.findBookFaults(fields) }).toEqual({ revision: 0, faults: [] })
})

test('what is typed is kept, right or wrong, and the rest stays as it is', async () => {
  const { campaignId, save } = await ground()
  expect(await save(0, { isbn: '123', bleed: 'on' })).toMatchObject({ outcome: 'saved', revision: 1 })
  const saved = await save(1, { columns: '4' })
  expect(saved).toMatchObject({ fields: { isbn: '123', bleed: 'on', columns: '4' } })
  const { fields } = (await works.findBook(db, campaignId))!
  expect(works.findBookFaults(fields)).toEqual([{ field: 'isbn', code: 'unreadable' }])
})

test('of two who write at once the later is told, and loses nothing', async () => {
  const { save } = await ground()
  await save(0, { title: 'Ours' })
  expect(await save(0, { title: 'Mine' })).toMatchObject({
    outcome: 'changed',
    revision: 1,
    fields: { title: 'Ours' },
  })
})

test('who was not told that it is saved sends it again, and is not taken for two people', async () => {
  const { save } = await ground()
  await save(0, { title: 'Ours' })
  expect(await save(0, { title: 'Ours' })).toMatchObject({ outcome: 'saved', revision: 1 })
})

test.each([
  [{ title: '' }, 'title', 'empty'],
  [{ width: '20', trim: 'custom' }, 'width', 'small'],
  [{ columns: '' }, 'columns', 'small'],
  [{ order: 'random', seed: '' }, 'seed', 'empty'],
  [{ occasionDate: '2026-02-30' }, 'occasionDate', 'unreadable'],
])('%o is told beside its field', async (typed, field, code) => {
  const { campaignId } = await ground()
  const { fields } = (await works.findBook(db, campaignId))!
  expect(works.findBookFaults({ ...fields, ...typed })).toEqual([{ field, code }])
})

test('the day a book is made for is told in whole days, in the zone of its campaign', async () => {
  const { campaignId, save } = await ground()
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const occasion = async (date: string, revision: number) => {
    await save(revision, { occasion: 'The fair', occasionDate: date })
    return works.readOccasion(db, campaignId)
  }
  const [today, later] = [day(0), day(12)]
  const fair = await occasion(later, 0)
  const now = await occasion(today, 1)
  // Midnight may have passed between any two of these lines.
  const since = [0, -1].slice(0, day(0) === today ? 1 : 2)
  expect(fair).toEqual({ what: 'The fair', day: later, days: expect.any(Number) })
  expect(since.map((days) => 12 + days)).toContain(fair!.days)
  expect(since).toContain(now!.days)
  expect(await occasion('soon', 2)).toBeUndefined()
})
