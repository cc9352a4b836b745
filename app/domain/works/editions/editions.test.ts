import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { databaseTime } from '#db/connection.ts'
import { aPerson, hence, keys, stand } from '#seeds/world.ts'
import * as works from '../index.ts'
import { aPress, aWork, known } from '../test-work.ts'

const db = await testDatabase()
const { folder, scratch, files, ask, build, one, close } = await aPress(db)
afterAll(close)

const contentOf = async (found: works.FindFileOutcome) => {
  if (found.outcome !== 'found') return found.outcome
  return (await buffer((await files.read(found.file.key))!.stream)).toString()
}

test('one press builds an edition: numbered, dated, with everybody and the hash of the list', async () => {
  const ground = await aWork(db, {})
  const id = await ask(ground)
  await build(id)
  const edition = await one(ground, id)
  expect(edition).toMatchObject({ number: 1, state: 'ready', names: 3, left: 0, facts: { pages: 2 } })
  const names = await contentOf(await works.findFile(db, { ...ground, number: 1, name: 'names.txt' }))
  expect(names.trim().split('\n')).toEqual(['Ama Owusu', 'Bo Lindqvist', 'Çağla Öz'])
  expect(edition.listHash).toBe(works.hashList(names.trim().split('\n')).toString('hex'))
  const about = JSON.parse(
    await contentOf(await works.findFile(db, { ...ground, number: 1, name: 'about.json' })),
  ) as { listHash: string }
  expect(about.listHash).toBe(edition.listHash)
  expect(await readdir(scratch)).toEqual([])
})

test('who signs after the cut-off is in the next edition, and not in this one', async () => {
  const ground = await aWork(db, {})
  const id = await ask(ground)
  await stand(db, ground.campaignId, aPerson({ name: 'Late Larsen' }))
  await build(id)
  expect((await one(ground, id)).names).toBe(3)
  const next = await ask(ground)
  await build(next)
  expect(await one(ground, next)).toMatchObject({ number: 2, names: 4 })
})

test('anonymous and held names are in no edition', async () => {
  const ground = await aWork(db, {})
  await stand(db, ground.campaignId, aPerson({ name: 'Quiet Quist', listing: 'anonymous' }))
  await db
    .updateTable('signatures')
    .set({ held_because: 'reported' })
    .where('id', '=', ground.signatories[0]!.id)
    .execute()
  const id = await ask(ground)
  await build(id)
  expect((await one(ground, id)).names).toBe(2)
})

test('a proof has no number, and nobody outside the team gets it', async () => {
  const ground = await aWork(db, {})
  const id = await ask(ground, { proof: true })
  await build(id)
  expect(await one(ground, id)).toMatchObject({ number: null, state: 'ready' })
  expect(await works.listEditions(db, ground.campaignId, { forEverybody: true })).toEqual([])
  const theirs = await works.findFile(db, { ...ground, editionId: id, name: 'names.txt' })
  expect(theirs.outcome).toBe('found')
})

test('whoever leaves closes the files with names at once, and the next edition is without them', async () => {
  const ground = await aWork(db, {})
  const id = await ask(ground)
  await build(id)
  await withdraw(db, keys, ground.signatories[1]!)
  const file = { ...ground, number: 1 }
  expect(await works.findFile(db, { ...file, name: 'names.txt' })).toEqual({ outcome: 'being-reprinted' })
  expect((await works.findFile(db, { ...file, name: 'about.json' })).outcome).toBe('found')
  expect(await one(ground, id)).toMatchObject({ names: 3, left: 1 })

  expect(await works.reprint(db)).toBe(0)
  expect(await works.reprint(db, hence('11 minutes'))).toBe(1)
  expect(await works.reprint(db, hence('11 minutes'))).toBe(0)
  const [next] = await works.listEditions(db, ground.campaignId, { forEverybody: false })
  await build(next!.id)
  const names = await contentOf(await works.findFile(db, { ...ground, number: 2, name: 'names.txt' }))
  expect(names).toBe('Ama Owusu\nÇağla Öz\n')
  expect((await one(ground, next!.id)).cutOff).toEqual((await one(ground, id)).cutOff)

  await works.forgetFiles(db, files)
  expect(await files.list(`editions/${id}/`)).toEqual([`editions/${id}/about.json`])
  expect(await files.list(`editions/${next!.id}/`)).toHaveLength(2)
})

test('two who press at once order one edition', async () => {
  const ground = await aWork(db, {})
  const both = await Promise.all([1, 2].map(() => works.askForEdition(db, ground.by, databaseTime, known)))
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['asked', 'under-way'])
})

test('a work with something missing is not built, and says what is missing', async () => {
  const ground = await aWork(db, { title: '' })
  expect(await works.askForEdition(db, ground.by, databaseTime, known)).toEqual({
    outcome: 'not-ready',
    faults: ['title-missing'],
  })
})

test('stored files that the settings speak of reach the builder', async () => {
  const picture = join(folder, 'picture')
  await writeFile(picture, 'the picture')
  await files.put('uploads/one.png', picture)
  const ground = await aWork(db, { picture: 'uploads/one.png' })
  await build(await ask(ground))
  const found = await works.findFile(db, { ...ground, number: 1, name: 'picture.bin' })
  expect(await contentOf(found)).toBe('the picture')
})
