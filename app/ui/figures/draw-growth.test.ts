import { expect, test } from 'vitest'
import { drawGrowth, SIZE, type Growth } from './draw-growth.ts'

const hour = (hours: number) => new Date(Date.UTC(2026, 5, 1, hours)).toISOString()

/** So many signatures in each hour, one after the other; the last hour is half over. */
const grown = (...signed: number[]): Growth => {
  let standing = 0
  return {
    stepHours: 1,
    steps: signed.map((came, place) => ({
      from: hour(place),
      to: hour(place + 1),
      signed: came,
      removed: 0,
      standing: (standing += came),
    })),
    until: hour(signed.length - 0.5),
  }
}

const pointsOf = (path: string) =>
  [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

test('the line begins at nothing, never falls where nobody leaves, and ends at the far side', () => {
  const points = pointsOf(drawGrowth(grown(40, 0, 60), null, 'ltr').line)
  expect(points[0]).toEqual([0, SIZE])
  expect(points.at(-1)![0]).toBe(SIZE)
  const heights = points.map(([, y]) => y!)
  expect(heights).toEqual(heights.toSorted((one, other) => other - one))
})

test('in Arabic the same line runs from right to left', () => {
  const growth = grown(40, 0, 60)
  const [one, other] = (['ltr', 'rtl'] as const).map((dir) => drawGrowth(growth, null, dir))
  expect(pointsOf(other!.line)).toEqual(pointsOf(one!.line).map(([x, y]) => [SIZE - x!, y]))
})

test('a goal is drawn where it is within reach, above the line, and left out where it is not', () => {
  const growth = grown(60, 40)
  const near = drawGrowth(growth, 150, 'ltr')
  expect(near.goalAt).toBeLessThan(pointsOf(near.line).at(-1)![1]!)
  expect(near.rules.map(({ value }) => value)).not.toContain(150)
  expect(drawGrowth(growth, 151, 'ltr').goalAt).toBeUndefined()
})

test('a single signature is drawn whole: one bar, one rule, no halves of people', () => {
  const { bars, rules, busiest } = drawGrowth(grown(1), 1_000, 'ltr')
  expect(busiest).toBe(1)
  expect(rules.map(({ value }) => value)).toEqual([1])
  expect(bars).toHaveLength(1)
  expect(bars[0]).toMatchObject({ y: 0, height: SIZE })
})

test('every bar and tick is within the picture, however long the campaign', () => {
  const { bars, ticks } = drawGrowth(
    grown(...Array.from({ length: 120 }, (_, place) => place % 7)),
    null,
    'rtl',
  )
  for (const { x, y, width, height } of bars) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(SIZE)
    expect(y + height).toBeCloseTo(SIZE)
  }
  for (const { x } of [...ticks(3), ...ticks(8)]) expect(Math.abs(x - SIZE / 2)).toBeLessThanOrEqual(SIZE / 2)
})
