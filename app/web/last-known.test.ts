import { expect, test } from 'vitest'
import { rememberAnswers } from './last-known.ts'

const away = () => Promise.reject(Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' }))
const bug = () => Promise.reject(new TypeError('no such thing'))
const says = (count: number) => () => Promise.resolve(count)

test('while the database is away the last answer is told, and marked stale', async () => {
  const known = rememberAnswers()
  expect(await known('trees', says(6))).toEqual({ value: 6, stale: false })
  expect(await known('trees', says(7))).toEqual({ value: 7, stale: false })
  expect(await known('trees', away)).toEqual({ value: 7, stale: true })
  expect(await known('trees', says(8))).toEqual({ value: 8, stale: false })
})

test('what nobody has heard is not made up', async () => {
  const known = rememberAnswers()
  await known('trees', says(7))
  await expect(known('rivers', away)).rejects.toThrow('nobody there')
})

test('a bug is never hidden behind an old answer', async () => {
  const known = rememberAnswers()
  await known('trees', says(7))
  await expect(known('trees', bug)).rejects.toThrow('no such thing')
})

test('what is gone does not come back with the next fault', async () => {
  const known = rememberAnswers()
  const gone = () => Promise.reject(new Response(null, { status: 410 }))
  await known('withdrawn', says(7))
  await expect(known('withdrawn', gone)).rejects.toBeInstanceOf(Response)
  await expect(known('withdrawn', away)).rejects.toThrow('nobody there')
  await known('unlisted', says(7))
  await known('unlisted', () => Promise.resolve(undefined))
  await expect(known('unlisted', away)).rejects.toThrow('nobody there')
})

test('the answer that nobody has asked for longest is let go first', async () => {
  const known = rememberAnswers({ most: 2 })
  await known('trees', says(1))
  await known('rivers', says(2))
  await known('trees', away)
  await known('buses', says(3))
  expect(await known('trees', away)).toEqual({ value: 1, stale: true })
  await expect(known('rivers', away)).rejects.toThrow('nobody there')
})

test('an answer stands in for as long as it may, and not a second more', async () => {
  let seconds = 0
  const known = rememberAnswers({ now: () => seconds * 1_000 })
  const names = (read: () => Promise<number>) => known('names', read, { forSeconds: 600 })
  await names(says(1))
  seconds = 600
  expect(await names(away)).toEqual({ value: 1, stale: true })
  seconds = 601
  await expect(names(away)).rejects.toThrow('nobody there')
})

test('what is known to be untrue since is not told again, whenever it began to be read', async () => {
  let seconds = 0
  const known = rememberAnswers({ now: () => seconds * 1_000 })
  const changed = (at: number) => ({ untrueBefore: () => at * 1_000 })
  await known('names', says(1))
  expect(await known('names', away, changed(-1))).toEqual({ value: 1, stale: true })
  seconds = 5
  // The word comes while the names are being read, which may be those of before.
  await known('names', () => ((seconds = 9), Promise.resolve(2)))
  await expect(known('names', away, changed(7))).rejects.toThrow('nobody there')
  await expect(known('names', away)).rejects.toThrow('nobody there')
})
