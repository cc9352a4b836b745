import { expect, test } from 'vitest'
import { openDemoDesk } from './demo-desk.ts'

const DAY_MS = 86_400_000

test('the printed address opens the demonstration’s desk once, and looking at it uses nothing up', () => {
  const { token, opens, enter } = openDemoDesk('somebody')
  expect([opens(token), opens(token), opens('another')]).toEqual([true, true, false])
  expect(enter('another')).toBe(false)
  expect(enter(token)).toBe(true)
  expect(enter(token)).toBe(false)
  expect(opens(token)).toBe(false)
})

test('after a day it opens nothing', () => {
  let clock = 0
  const { token, enter, opens } = openDemoDesk('somebody', () => clock)
  clock = DAY_MS - 1
  expect(opens(token)).toBe(true)
  clock = DAY_MS
  expect(enter(token)).toBe(false)
})
