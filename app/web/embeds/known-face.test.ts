import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { openCampaign, stand, aPerson } from '#seeds/world.ts'
import { sequence } from '#counts'
import type { Platform } from '../context.ts'
import { knownFace } from './known-face.ts'

const db = await testDatabase()
// Nothing listens on port 1.
const away = connect('postgres://nobody@127.0.0.1:1/nothing', { connections: 1 })
const platform = (given: Partial<Platform>) => ({ newestCount: () => undefined, ...given }) as Platform
const polish = new URLSearchParams('lang=pl-PL')

test('a language is taken from the address, and the campaign’s own is shown where it has no words in it', async () => {
  const { slug } = await openCampaign(db)
  const found = await knownFace(platform({ db }), slug, polish)
  expect(found).toMatchObject({ outcome: 'shown', face: { locale: 'en', spoken: 'pl', stale: false } })
  expect(await knownFace(platform({ db }), slug, new URLSearchParams('lang=../../'))).toMatchObject({
    face: { spoken: 'en' },
  })
})

test('while the database is away the last known face is shown with the newest number, marked stale', async () => {
  const { slug, id } = await openCampaign(db)
  await stand(db, id, aPerson())
  await sequence(db, { most: 100 })
  await knownFace(platform({ db }), slug, polish)
  const asOf = new Date()
  const newestCount = () => ({ campaign: slug, count: 7, asOf, goal: 10 })
  expect(await knownFace(platform({ db: away, newestCount }), slug, polish)).toMatchObject({
    face: { title: 'Plant more street trees', count: 7, asOf, goal: 10, stale: true },
  })
})

test('a campaign this process has never shown is not made up', async () => {
  expect(await knownFace(platform({ db: away }), 'never-asked', polish)).toEqual({ outcome: 'away' })
})

test('an address that is no campaign is told from one that was withdrawn', async () => {
  const { slug, id } = await openCampaign(db)
  await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  expect(await knownFace(platform({ db }), slug, polish)).toEqual({ outcome: 'gone' })
  await db.updateTable('campaigns').set({ state: 'draft' }).where('id', '=', id).execute()
  expect(await knownFace(platform({ db }), slug, polish)).toEqual({ outcome: 'unknown' })
  expect(await knownFace(platform({ db }), '../../../etc', polish)).toEqual({ outcome: 'unknown' })
})

test('strangers who ask for a thousand campaigns that are not there push no face out of the memory', async () => {
  const { slug } = await openCampaign(db)
  const newestCount = () => ({ campaign: slug, count: 7, asOf: new Date(), goal: null })
  await knownFace(platform({ db }), slug, polish)
  for (let place = 0; place < 2_100; place += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_, each) => knownFace(platform({ db }), `nobody-${place + each}`, polish)),
    )
  expect(await knownFace(platform({ db: away, newestCount }), slug, polish)).toMatchObject({
    outcome: 'shown',
  })
})

test('a face known in one language is shown in another while the database is away', async () => {
  const { slug } = await openCampaign(db)
  const newestCount = () => ({ campaign: slug, count: 7, asOf: new Date(), goal: null })
  await knownFace(platform({ db }), slug, polish)
  const french = new URLSearchParams('lang=fr')
  expect(await knownFace(platform({ db: away, newestCount }), slug, french)).toMatchObject({
    face: { stale: true },
  })
})

test('a campaign that was withdrawn does not come back with a fault of the database', async () => {
  const { slug } = await openCampaign(db)
  await knownFace(platform({ db }), slug, polish)
  expect(await knownFace(platform({ db: away }), slug, polish)).toEqual({ outcome: 'gone' })
})
