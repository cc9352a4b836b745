import { expect, test } from 'vitest'
import type { CardFacts } from '#embeds'
import { keepCards } from './keep-cards.ts'

const facts: CardFacts = {
  kind: 'statement',
  organiser: 'Friends of Lime Street',
  accent: '#1f4d36',
  phase: 'open',
  opensAt: new Date('2026-06-01T12:00:00Z'),
  count: 7,
  locale: 'en',
  title: 'Plant more street trees',
  context: '',
  sentence: null,
  host: 'sign.example.org',
}

/** A shelf with a draughtsman who notes what he is asked for, and a clock that goes when it is told to. */
function shelf(most?: number) {
  const drawn: CardFacts[] = []
  const clock = { ms: 0, fault: false }
  const drawCard = async (wanted: CardFacts) => {
    drawn.push(wanted)
    await Promise.resolve()
    if (clock.fault) throw new Error('the ink has run out')
    return new TextEncoder().encode(`${wanted.title}, ${wanted.count}`)
  }
  const drawBlankCard = async () => new Uint8Array()
  const cards = keepCards({ drawCard, drawBlankCard }, { most, now: () => clock.ms })
  return { cards, drawn, clock }
}

test('however many ask at once, and again, a card is drawn once', async () => {
  const { cards, drawn } = shelf()
  await Promise.all(Array.from({ length: 50 }, () => cards.draw('trees en', facts)))
  await cards.draw('trees en', facts)
  expect(drawn).toHaveLength(1)
})

test('a number that moves is drawn anew once a minute, and pages say so', async () => {
  const { cards, drawn, clock } = shelf()
  const before = cards.versionOf('trees en', facts)
  expect((await cards.draw('trees en', facts)).version).toBe(before)
  const moved = { ...facts, count: 8 }
  clock.ms = 59_999
  expect((await cards.draw('trees en', moved)).version).toBe(before)
  expect(cards.versionOf('trees en', moved)).toBe(before)
  clock.ms = 60_000
  const after = cards.versionOf('trees en', moved)
  expect(after).not.toBe(before)
  expect((await cards.draw('trees en', moved)).version).toBe(after)
  expect(drawn.map(({ count }) => count)).toEqual([7, 8])
})

test('a number that has not moved is never drawn anew', async () => {
  const { cards, drawn, clock } = shelf()
  await cards.draw('trees en', facts)
  clock.ms = 86_400_000
  await cards.draw('trees en', facts)
  expect(drawn).toHaveLength(1)
})

test.each([{ title: 'Plant fewer' }, { phase: 'closed' }, { accent: '#7a1f2b' }] as Partial<CardFacts>[])(
  'a card is drawn at once when its campaign is another: %o',
  async (change) => {
    const { cards, drawn } = shelf()
    await cards.draw('trees en', facts)
    await cards.draw('trees en', { ...facts, ...change })
    expect(drawn).toHaveLength(2)
  },
)

test('only so many are kept, those asked for last', async () => {
  const { cards, drawn } = shelf(2)
  for (const place of ['a', 'b', 'a', 'c']) await cards.draw(place, facts)
  expect(drawn).toHaveLength(3)
  expect([cards.newest('a'), cards.newest('b'), cards.newest('c')].map(Boolean)).toEqual([true, false, true])
})

test('a card of a campaign that is gone is let go of', async () => {
  const { cards } = shelf()
  await cards.draw('trees en', facts)
  cards.forget('trees en')
  expect(cards.newest('trees en')).toBeUndefined()
})

test('a drawing that failed is tried again', async () => {
  const { cards, clock } = shelf()
  clock.fault = true
  await expect(cards.draw('trees en', facts)).rejects.toThrow('ink')
  clock.fault = false
  expect((await cards.draw('trees en', facts)).png.length).toBeGreaterThan(0)
})
