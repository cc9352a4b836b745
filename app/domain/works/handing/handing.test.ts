import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import * as works from '../index.ts'
import { aBook } from '../test-book.ts'

const db = await testDatabase()
const fair = { place: ' Frankfurt,\nhall 3 ', day: '2026-10-14', copies: '1000', photoAlt: '' }

test('where, when and how many are read, on one line each', () => {
  expect(works.readHanding(fair, false)).toEqual({
    outcome: 'read',
    handing: { place: 'Frankfurt, hall 3', day: '2026-10-14', copies: 1000, photoAlt: '' },
  })
})

test.each([
  [{ place: ' ' }, { place: 'missing' }],
  [{ place: 'x'.repeat(201) }, { place: 'long' }],
  [{ day: '' }, { day: 'missing' }],
  [{ day: '2026-02-30' }, { day: 'unreadable' }],
  [{ copies: '0' }, { copies: 'unreadable' }],
  [{ copies: '12.5' }, { copies: 'unreadable' }],
  [{ copies: '99999999' }, { copies: 'unreadable' }],
])('%o is refused', (typed, faults) => {
  expect(works.readHanding({ ...fair, ...typed }, false)).toEqual({ outcome: 'refused', faults })
})

test('a photograph needs words for those who do not see it', () => {
  expect(works.readHanding(fair, true)).toEqual({ outcome: 'refused', faults: { photoAlt: 'missing' } })
})

test('a place is listed with its photograph, and taken back with it', async () => {
  const book = await aBook(db, [])
  const photo = { image: Buffer.from('a picture'), width: 4, height: 3 }
  const handing = { place: 'Frankfurt', day: '2026-10-14', copies: 1000, photoAlt: 'A stall' }
  const id = await works.addHanding(db, book.files, book.by, { ...handing, photo })
  expect(await works.listHandings(db, book.campaignId)).toEqual([
    {
      id,
      place: 'Frankfurt',
      day: '2026-10-14',
      copies: 1000,
      photo: { alt: 'A stall', width: 4, height: 3 },
    },
  ])
  const key = (await works.findPhoto(db, book.campaignId, id))!
  expect(await book.files.list(key)).toEqual([key])
  expect(await works.removeHanding(db, book.files, book.by, id)).toBe(true)
  expect(await works.removeHanding(db, book.files, book.by, id)).toBe(false)
  expect(await book.files.list(key)).toEqual([])
  expect(await works.listHandings(db, book.campaignId)).toEqual([])
})
