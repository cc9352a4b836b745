import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { amend, stopUpdates, withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { databaseTime } from '#db/connection.ts'
import { aPerson, hence, keys, postOffice, stand } from '#seeds/world.ts'
import { hashList } from '../building/hash-list.ts'
import * as works from '../index.ts'
import { aBook, type Book } from '../test-book.ts'

const db = await testDatabase()
const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)
const wanting = [
  { name: 'Ama Owusu', updates: 'on' as const },
  { name: 'Bo Lindqvist' },
  { name: 'Çağla Öz', updates: 'on' as const },
]

async function begun(people = wanting, hours = 25) {
  const book = await aBook(db, people)
  const editionId = await book.print({ proof: true })
  const outcome = await works.beginRound(db, { ...book.by, editionId, deadline: inHours(hours) })
  if (outcome.outcome !== 'begun') throw new Error(outcome.outcome)
  return { ...book, editionId }
}

/** Moves the deadline, and not the clock. */
const comes = ({ campaignId }: Book) =>
  db
    .updateTable('proof_rounds')
    .set({ deadline_at: sql<Date>`clock_timestamp() - interval '1 millisecond'` })
    .where('campaign_id', '=', campaignId)
    .execute()

const newest = async ({ campaignId }: Book) =>
  (await works.listEditions(db, campaignId, { forEverybody: false }))[0]!

async function namesIn({ campaignId, files }: Book, editionId: string): Promise<string[]> {
  const found = await works.findFile(db, { campaignId, editionId, name: 'names.txt' })
  if (found.outcome !== 'found') throw new Error(found.outcome)
  return (await buffer((await files.read(found.file.key))!.stream)).toString().trim().split('\n')
}

test('everybody in the proof who wants news gets one email: their name, its page, the deadline, and a way to correct it', async () => {
  const book = await begun()
  const { letters, correspondence } = postOffice()
  await works.sendProof(db, correspondence, book.editionId)
  await works.sendProof(db, correspondence, book.editionId)
  expect(letters.map(({ to }) => to).toSorted()).toEqual(
    [book.signatories[0]!.address, book.signatories[2]!.address].toSorted(),
  )
  const last = letters.find(({ to }) => to === book.signatories[2]!.address)!
  expect(last.text).toContain('    Çağla Öz')
  expect(last.text).toContain('page 2')
  expect(last.text).toContain('https://sign.example.org/me')
  expect(last.text).toContain('(UTC)')
  expect(last.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
  expect(await works.findRound(db, book.campaignId)).toMatchObject({
    state: 'open',
    sending: { state: 'sent', recipients: 2, accepted: 2 },
  })
})

test('whoever stops the news or leaves before their turn gets no email', async () => {
  const book = await begun()
  const [ama, , cagla] = book.signatories
  await stopUpdates(db, ama!.id)
  await withdraw(db, keys, { id: cagla!.id, addressKey: cagla!.addressKey })
  const { letters, correspondence } = postOffice()
  await works.sendProof(db, correspondence, book.editionId)
  expect(letters).toEqual([])
})

test('who signed after the proof is not asked, and is in the edition', async () => {
  const book = await begun()
  await stand(db, book.campaignId, aPerson({ name: 'New Nwosu', updates: 'on' }))
  const { letters, correspondence } = postOffice()
  await works.sendProof(db, correspondence, book.editionId)
  expect(letters).toHaveLength(2)
  await comes(book)
  expect(await works.orderDue(db)).toBe(1)
  await book.build((await newest(book)).id)
  expect(await namesIn(book, (await newest(book)).id)).toContain('New Nwosu')
})

test('a name that is corrected before the deadline is printed as corrected, and the edition is ordered by itself', async () => {
  const book = await begun()
  const { id, addressKey } = book.signatories[2]!
  const showing = {
    name: 'Çağla Öztürk',
    occupation: '',
    affiliation: '',
    country: '',
    listing: 'public',
  } as const
  await amend(db, keys, { id, addressKey, showing: { ...showing, heldBecause: null, answers: {} } })
  expect(await works.orderDue(db)).toBe(0)
  await comes(book)
  expect(await Promise.all([works.orderDue(db), works.orderDue(db)])).toContain(1)
  const edition = await newest(book)
  expect(edition).toMatchObject({ number: 1, state: 'waiting' })
  await book.build(edition.id)
  expect(await namesIn(book, edition.id)).toEqual(['Ama Owusu', 'Bo Lindqvist', 'Çağla Öztürk'])
  expect(await works.findRound(db, book.campaignId)).toMatchObject({ state: 'ordered', printedAs: 1 })
  expect(await works.orderDue(db)).toBe(0)
})

test('a correction in the very moment of the deadline is wholly in or wholly out, and the hash says which', async () => {
  const book = await begun()
  await comes(book)
  const { id, addressKey } = book.signatories[0]!
  const showing = {
    name: 'Ama Owusu-Mensah',
    occupation: '',
    affiliation: '',
    country: '',
    listing: 'public',
  } as const
  const [, ordered] = await Promise.all([
    amend(db, keys, { id, addressKey, showing: { ...showing, heldBecause: null, answers: {} } }),
    works.orderDue(db),
  ])
  expect(ordered).toBe(1)
  const edition = await newest(book)
  await book.build(edition.id)
  const names = await namesIn(book, edition.id)
  expect(names).toHaveLength(3)
  expect((await newest(book)).listHash).toBe(hashList(names).toString('hex'))
})

test('calling it off and the deadline in the same moment: one of them holds', async () => {
  const book = await begun()
  await comes(book)
  const [cancelled, ordered] = await Promise.all([works.cancelRound(db, book.by), works.orderDue(db)])
  const { state } = (await works.findRound(db, book.campaignId))!
  if (cancelled.outcome === 'cancelled') {
    expect({ state, ordered: await works.orderDue(db) }).toEqual({ state: 'cancelled', ordered: 0 })
  } else expect({ state, ordered }).toEqual({ state: 'ordered', ordered: 1 })
})

test('a deadline waits while another edition of the campaign is being built', async () => {
  const book = await begun()
  await comes(book)
  const { id } = await db
    .updateTable('editions')
    .set({ state: 'waiting', built_at: null })
    .where('id', '=', await book.print())
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await works.orderDue(db)).toBe(0)
  await db.deleteFrom('editions').where('id', '=', id).execute()
  expect(await works.orderDue(db)).toBe(1)
})

test('a deadline nearer than a day, a second round, and a proof that is none are refused', async () => {
  const book = await aBook(db, wanting)
  const editionId = await book.print({ proof: true })
  const begin = (wish: { editionId: string; deadline: Date }) => works.beginRound(db, { ...book.by, ...wish })
  expect(await begin({ editionId, deadline: inHours(23.9) })).toEqual({ outcome: 'too-soon' })
  expect(await begin({ editionId, deadline: inHours(24.1) })).toEqual({ outcome: 'begun' })
  expect(await begin({ editionId, deadline: inHours(48) })).toEqual({ outcome: 'no-such-proof' })
  expect(await begin({ editionId: await book.print({ proof: true }), deadline: inHours(48) })).toEqual({
    outcome: 'under-way',
  })
  expect(await begin({ editionId: await book.print(), deadline: inHours(48) })).toEqual({
    outcome: 'no-such-proof',
  })
})

test('rounds count among the two emails a week', async () => {
  const book = await begun()
  await works.cancelRound(db, book.by)
  const another = async (at = databaseTime) =>
    works.beginRound(
      db,
      { ...book.by, editionId: await book.print({ proof: true }), deadline: inHours(24 * 20) },
      at,
    )
  expect(await another()).toEqual({ outcome: 'begun' })
  await works.cancelRound(db, book.by)
  expect(await another()).toMatchObject({ outcome: 'enough-this-week' })
  expect(await another(hence('8 days'))).toEqual({ outcome: 'begun' })
})

test('called off, nobody else gets an email, and no edition is ordered', async () => {
  const book = await begun()
  expect(await works.cancelRound(db, book.by)).toEqual({ outcome: 'cancelled' })
  expect(await works.cancelRound(db, book.by)).toEqual({ outcome: 'none-open' })
  const { letters, correspondence } = postOffice()
  await works.sendProof(db, correspondence, book.editionId)
  expect(letters).toEqual([])
  await comes(book)
  expect(await works.orderDue(db)).toBe(0)
})
