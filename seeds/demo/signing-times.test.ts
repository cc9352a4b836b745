import { expect, test } from 'vitest'
import { signingTimes } from './index.ts'

const HOUR_MS = 3_600_000
const COUNT = 11_500

function twoDaysFrom(hour: number) {
  const opensAt = new Date(Date.UTC(2026, 9, 20, hour))
  const until = new Date(opensAt.getTime() + 46 * HOUR_MS)
  return { opensAt, until, times: signingTimes(COUNT, 1, opensAt, until) }
}

const between = (times: Date[], from: Date, to: Date) =>
  times.filter((time) => time >= from && time < to).length

test('whatever the hour of the launch, times are in order, inside the campaign, and early rather than late', () => {
  for (let hour = 0; hour < 24; hour++) {
    const { opensAt, until, times } = twoDaysFrom(hour)
    expect(times).toHaveLength(COUNT)
    expect(times.every((time, i) => i === 0 || time >= times[i - 1]!)).toBe(true)
    expect(times[0]!.getTime()).toBeGreaterThanOrEqual(opensAt.getTime())
    expect(times.at(-1)!.getTime()).toBeLessThan(until.getTime())
    const firstThird = new Date(opensAt.getTime() + (until.getTime() - opensAt.getTime()) / 3)
    expect(between(times, opensAt, firstThird) / COUNT).toBeGreaterThan(0.35)
  }
})

test('people sleep, and wake to the radio', () => {
  const { times } = twoDaysFrom(7)
  const evening = between(times, new Date('2026-10-20T18:00Z'), new Date('2026-10-20T21:00Z'))
  const night = between(times, new Date('2026-10-21T01:00Z'), new Date('2026-10-21T04:00Z'))
  const morning = between(times, new Date('2026-10-21T08:00Z'), new Date('2026-10-21T11:00Z'))
  expect(night).toBeLessThan(evening / 2)
  expect(night).toBeLessThan(morning / 2)
  expect(morning).toBeGreaterThan(evening)
})

test('the same seed gives the same times; nobody signs a campaign that has not opened', () => {
  const { opensAt, until } = twoDaysFrom(7)
  expect(signingTimes(50, 3, opensAt, until)).toEqual(signingTimes(50, 3, opensAt, until))
  expect(signingTimes(50, 3, opensAt, until)).not.toEqual(signingTimes(50, 4, opensAt, until))
  expect(signingTimes(0, 3, opensAt, until)).toEqual([])
  expect(signingTimes(50, 3, until, opensAt)).toEqual([])
})

test('a campaign of a month is spread over the month', () => {
  const opensAt = new Date('2026-09-01T09:00Z')
  const times = signingTimes(640, 5, opensAt, new Date('2026-10-04T09:00Z'))
  expect(times.at(-1)!.getTime() - opensAt.getTime()).toBeGreaterThan(30 * 24 * HOUR_MS)
})
