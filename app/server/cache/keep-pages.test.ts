import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepPages } from './keep-pages.ts'
import { makeAnswer } from './make-answer.ts'
import { readAddress, type Address } from './read-address.ts'
import { keepWords } from './words.ts'

const forEverybody = { 'Cache-Control': 'public, max-age=2', 'Content-Type': 'text/plain' }
const addressOf = (url: string): Address => {
  const reading = readAddress(url)
  if (reading.outcome !== 'kept') throw new Error(`${url} has no place in the cache`)
  return reading.address
}

/** A cache of pages that say how often they were made, with a clock and a hand on how each making ends. */
function aCache({ bytes }: { bytes?: number } = {}) {
  let seconds = 100
  const made: string[] = []
  const words = keepWords()
  const now = { status: 200, takes: 1, underWay: 0, says: (path: string) => `${path} ${made.length}` }
  const pages = keepPages({
    words,
    bytes,
    now: () => seconds * 1_000,
    async make({ path }) {
      made.push(path)
      const [text, status] = [now.says(path), now.status]
      now.underWay += 1
      const headers = status === 200 ? forEverybody : {}
      const answer = await makeAnswer(new Response(text, { status, headers }), undefined)
      // The pause comes last, so that also where this process is held up it and the cache's own end in their order.
      await pause(now.takes)
      now.underWay -= 1
      return answer
    },
  })
  const ask = async (url: string) => {
    const answer = await pages.answer(addressOf(url))
    if (!('outcome' in answer)) return answer.plain.body.toString()
    return answer.outcome === 'kept' ? answer.kept.plain.body.toString() : answer.status
  }
  return { ask, words, made, now, later: (more: number) => (seconds += more) }
}

test('a thousand who ask for a page that nobody has asked for before are told the same, and it is made once', async () => {
  const { ask, made } = aCache()
  const told = await Promise.all(Array.from({ length: 1_000 }, () => ask('/c/trees')))
  expect([made.length, new Set(told).size]).toEqual([1, 1])
})

test('while people sign a page is made once a second, however many read it', async () => {
  const { ask, words, made, later } = aCache()
  for (let tenths = 0; tenths < 100; tenths++) {
    words.counted(['trees'])
    await Promise.all(Array.from({ length: 20 }, () => ask('/c/trees')))
    later(0.1)
  }
  expect(made.length).toBeLessThanOrEqual(11)
  expect(made.length).toBeGreaterThanOrEqual(9)
})

test('who signs elsewhere changes this page not at all, and the front page too', async () => {
  const { ask, words, made, later } = aCache()
  await ask('/c/trees')
  await ask('/')
  later(2)
  words.counted(['buses'])
  await ask('/c/trees')
  await ask('/')
  expect(made).toEqual(['/c/trees', '/', '/'])
})

test('what a team has changed is never shown as it was, also when it was being made just then', async () => {
  const { ask, words, now, made, later } = aCache()
  await ask('/c/trees')
  later(1)
  now.takes = 50
  words.changed('campaign trees')
  const early = ask('/c/trees')
  await pause(10)
  words.changed('names trees')
  const late = ask('/c/trees')
  await early
  expect(await late).toBe('/c/trees 3')
  expect(await ask('/c/trees')).toBe('/c/trees 3')
  expect(made).toHaveLength(3)
})

test('a name that is gone stays gone when the database goes with it', async () => {
  const { ask, words, now } = aCache()
  await ask('/c/trees')
  words.changed('names trees')
  now.status = 503
  expect(await ask('/c/trees')).toBe(503)
})

test('while the database is away the last page is shown, for a day, and nobody waits for each try', async () => {
  const { ask, words, now, made, later } = aCache()
  await ask('/c/trees')
  words.unsure()
  now.status = 503
  now.takes = 20
  expect(await ask('/c/trees')).toBe('/c/trees 1')
  const tries = made.length
  await Promise.all(Array.from({ length: 100 }, () => ask('/c/trees')))
  expect(made).toHaveLength(tries)
  later(60)
  expect(await ask('/c/trees')).toBe('/c/trees 1')
  expect(now.underWay).toBe(1)
  await pause(40)
  now.status = 200
  words.unsure()
  expect(await ask('/c/trees')).toMatch(/^\/c\/trees [3-9]$/)
  now.status = 503
  later(24 * 60 * 60)
  expect(await ask('/c/trees')).toBe(503)
})

test('when nobody says anything, as when the word was lost, no page is older than twenty seconds', async () => {
  const { ask, later, now } = aCache()
  await ask('/c/trees')
  later(9.9)
  expect(await ask('/c/trees')).toBe('/c/trees 1')
  later(11)
  now.takes = 300
  expect(await ask('/c/trees')).toBe('/c/trees 2')
})

test('a page that takes long to make keeps nobody waiting while the one before is true', async () => {
  const { ask, words, later, now } = aCache()
  await ask('/c/trees')
  later(2)
  now.takes = 600
  words.counted(['trees'])
  expect(await ask('/c/trees')).toBe('/c/trees 1')
})

test('nobody of a crowd waits for the newer page: they are shown the one of a moment ago, and soon the newer', async () => {
  const { ask, words, later, now } = aCache()
  for (let reader = 0; reader < 30; reader++) await ask('/c/trees')
  later(1.5)
  now.takes = 50
  words.counted(['trees'])
  expect(await ask('/c/trees')).toBe('/c/trees 1')
  expect(await ask('/c/trees')).toBe('/c/trees 1')
  await pause(80)
  expect(await ask('/c/trees')).toBe('/c/trees 2')
})

test('who reads a page that few have read waits for what has moved on meanwhile, and finds their own name', async () => {
  const { ask, words, later, now } = aCache()
  await ask('/c/trees')
  later(1.5)
  now.takes = 50
  words.counted(['trees'])
  expect(await ask('/c/trees')).toBe('/c/trees 2')
})

test('what is not there is kept by nobody, and asked for at once by many is looked for once', async () => {
  const { ask, made, now } = aCache()
  now.status = 404
  const told = await Promise.all(Array.from({ length: 50 }, () => ask('/c/nowhere')))
  expect([new Set(told), made.length]).toEqual([new Set([404]), 1])
  now.status = 200
  expect(await ask('/c/nowhere')).toBe('/c/nowhere 2')
})

test('a stranger who makes up addresses pushes out what is made up, and no page', async () => {
  const { ask, made } = aCache({ bytes: 200_000 })
  await ask('/c/trees')
  for (let place = 0; place < 500; place++) {
    await ask(`/accent/${place.toString(16).padStart(6, '0')}.css`)
    await ask(`/embed/c/trees?lang=xx-${place}`)
  }
  made.length = 0
  await ask('/c/trees')
  expect(made).toEqual([])
  await ask('/accent/000000.css')
  expect(made).toEqual(['/accent/000000.css'])
})

test('memory has an end: what nobody has asked for longest goes first, and nothing large pushes out the rest', async () => {
  const { ask, made, now } = aCache({ bytes: 64_000 })
  const slugs = Array.from({ length: 30 }, (_, place) => `/c/campaign-${place}`)
  for (const slug of slugs) {
    await ask(slug)
    await ask('/c/campaign-0')
  }
  now.says = () => 'x'.repeat(10_000)
  await ask('/c/large')
  made.length = 0
  await ask('/c/campaign-0')
  await ask('/c/campaign-29')
  expect(made).toEqual([])
  await ask('/c/campaign-1')
  expect(made).toEqual(['/c/campaign-1'])
})
