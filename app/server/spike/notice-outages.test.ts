import { expect, test } from 'vitest'
import { noticeOutages } from './notice-outages.ts'

function watched() {
  let seconds = 0
  const told: number[] = []
  const outages = noticeOutages(
    (lasted) => told.push(lasted),
    () => seconds * 1_000,
  )
  return { ...outages, told, later: (more: number) => (seconds += more) }
}

test('an outage lasts from the first try that failed to the first that worked, and is told once', () => {
  const { failed, worked, told, later } = watched()
  for (let tries = 0; tries < 6; tries++) {
    failed()
    later(20)
  }
  worked()
  worked()
  expect(told).toEqual([120])
})

test('less than a minute, or somebody who got through, is no outage', () => {
  const { failed, worked, told, later } = watched()
  failed()
  later(59)
  worked()
  for (let tries = 0; tries < 100; tries++) {
    failed()
    later(30)
    worked()
    later(30)
  }
  expect(told).toEqual([])
})

test('where nobody tried for a while nobody was kept from anything', () => {
  const { failed, worked, told, later } = watched()
  failed()
  later(600)
  worked()
  failed()
  later(31)
  failed()
  later(31)
  failed()
  later(5)
  worked()
  expect(told).toEqual([])
})

test('what goes on just now is known before it is over, up to the last try', () => {
  const { failed, worked, going, later } = watched()
  failed()
  later(20)
  expect(going()).toBeUndefined()
  for (let tries = 0; tries < 3; tries++) {
    failed()
    later(20)
  }
  failed()
  later(5)
  expect(going()).toBe(80)
  worked()
  expect(going()).toBeUndefined()
})
