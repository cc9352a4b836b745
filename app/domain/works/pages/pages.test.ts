import { expect, test } from 'vitest'
import { amend, withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { keys } from '#seeds/world.ts'
import * as works from '../index.ts'
import { aBook, type Book } from '../test-book.ts'

const db = await testDatabase()
const people = ['Ama Owusu', 'Bo Lindqvist', 'Çağla Öz', 'Dara Owusu', 'Émile Zagué'].map((name) => ({
  name,
}))

const leave = ({ signatories }: Book, place: number) => {
  const { id, addressKey } = signatories[place]!
  return withdraw(db, keys, { id, addressKey })
}
const namesOn = async (editionId: string, page: number) =>
  (await works.readPage(db, editionId, page)).map(({ name }) => name)

test('a book is read page by page, in the order of its edition', async () => {
  const book = await aBook(db, people)
  const editionId = await book.print()
  expect(await works.openBook(db, book.campaignId)).toMatchObject({
    editionId,
    number: 1,
    pages: 3,
    namesOn: { first: 1, last: 3 },
    columns: 1,
  })
  expect(await namesOn(editionId, 1)).toEqual(['Ama Owusu', 'Bo Lindqvist'])
  expect(await namesOn(editionId, 3)).toEqual(['Émile Zagué'])
  expect(await namesOn(editionId, 4)).toEqual([])
})

test('a letter stands over its first name, and over the next one when that person has left', async () => {
  const book = await aBook(db, people)
  const editionId = await book.print()
  const facts = JSON.stringify({ pages: 3, headings: ['1 A', '2 B', '5 Latin script'] })
  await db.updateTable('editions').set({ facts }).where('id', '=', editionId).execute()
  const { headings } = (await works.openBook(db, book.campaignId))!
  const lettersOn = async (page: number) =>
    (await works.readPage(db, editionId, page, headings)).map(({ name, heading }) => [heading, name])
  expect(await lettersOn(1)).toEqual([
    ['A', 'Ama Owusu'],
    ['B', 'Bo Lindqvist'],
  ])
  expect(await lettersOn(2)).toEqual([
    [undefined, 'Çağla Öz'],
    [undefined, 'Dara Owusu'],
  ])
  expect(await lettersOn(3)).toEqual([['Latin script', 'Émile Zagué']])
  await leave(book, 0)
  expect(await lettersOn(1)).toEqual([['B', 'Bo Lindqvist']])
})

test('whoever leaves is gone from the page, the search and their own page number at once', async () => {
  const book = await aBook(db, people)
  const editionId = await book.print()
  const [ama] = book.signatories
  expect(await works.pagesOf(db, [ama!.id])).toEqual(new Map([[ama!.id, 1]]))
  await leave(book, 0)
  expect(await namesOn(editionId, 1)).toEqual(['Bo Lindqvist'])
  const { hits } = await works.findInBook(db, { campaignId: book.campaignId, editionId, q: 'owusu' })
  expect(hits.map(({ name }) => name)).toEqual(['Dara Owusu'])
  expect(await works.pagesOf(db, [ama!.id])).toEqual(new Map())
})

test('a name is found by the beginnings of its words, whatever the case and accents, with its page and column', async () => {
  const book = await aBook(db, people)
  const editionId = await book.print()
  const find = async (q: string) => {
    const { hits } = await works.findInBook(db, { campaignId: book.campaignId, editionId, q })
    return hits.map(({ name, page, column }) => [name, page, column])
  }
  expect(await find('cagla')).toEqual([['Çağla Öz', 2, 1]])
  expect(await find('zag emi')).toEqual([['Émile Zagué', 3, 1]])
  expect(await find('Owusu')).toEqual([
    ['Ama Owusu', 1, 1],
    ['Dara Owusu', 2, 1],
  ])
  expect(await find('wusu')).toEqual([])
  expect(await find('  ')).toEqual([])
})

test('nobody is found in a book by what they do', async () => {
  const book = await aBook(db, [{ name: 'Ama Owusu' }])
  const { id, addressKey } = book.signatories[0]!
  const showing = {
    name: 'Ama Owusu',
    occupation: 'Baker',
    affiliation: '',
    country: '',
    listing: 'public',
  } as const
  await amend(db, keys, { id, addressKey, showing: { ...showing, heldBecause: null, answers: {} } })
  const editionId = await book.print()
  const asked = { campaignId: book.campaignId, editionId, q: 'baker' }
  expect(await works.findInBook(db, asked)).toEqual({ hits: [], more: false })
})

test('the team is told whose names no face can print, as long as they stand', async () => {
  const book = await aBook(db, people)
  const editionId = await book.print()
  const facts = JSON.stringify({ pages: 3, spine: 1, uncovered: ['1', '5'] })
  await db.updateTable('editions').set({ facts }).where('id', '=', editionId).execute()
  expect(await works.findUncovered(db, book.campaignId)).toEqual(['Ama Owusu', 'Émile Zagué'])
  await leave(book, 0)
  expect((await works.findBuiltBook(db, book.campaignId))!.uncovered).toEqual(['Émile Zagué'])
})

test('a proof and an edition that was taken off the page are not open', async () => {
  const book = await aBook(db, people)
  await book.print({ proof: true })
  expect(await works.openBook(db, book.campaignId)).toBeUndefined()
  const editionId = await book.print()
  expect(await works.openBook(db, book.campaignId)).toMatchObject({ number: 1 })
  await works.hideEdition(db, { ...book.by, editionId, hidden: true })
  expect(await works.openBook(db, book.campaignId)).toBeUndefined()
  expect(await works.pagesOf(db, [book.signatories[0]!.id])).toEqual(new Map())
})
