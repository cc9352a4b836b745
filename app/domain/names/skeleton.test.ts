import { expect, test } from 'vitest'
import { LOOK_ALIKES } from './look-alikes.ts'
import { skeleton } from './skeleton.ts'

test.each([
  ['Xi Jinping', 'Xi Jin\u0440\u0456ng'],
  ['Paypal', 'Раураl'],
  ['Modem', 'Modern'],
  ['Ian', 'lan'],
  ['Bob', 'B0b'],
  ['Walter', 'VValter'],
  ['ANA', '\u0391\u039d\u0391'],
  ["O'Brien", 'O’Brien'],
  ['Ana', '𝓐𝓷𝓪'],
  ['Ana', 'A\u200bna'],
])('%s and %s can be taken for each other', (one, other) => {
  expect(skeleton(other)).toBe(skeleton(one))
})

test.each([
  ['Jose', 'José'],
  ['Ana', 'Anna'],
  ['Вера', 'Вена'],
])('%s and %s can be told apart', (one, other) => {
  expect(skeleton(other)).not.toBe(skeleton(one))
})

test('what every look-alike looks like, looks like itself', () => {
  for (const letter of LOOK_ALIKES.keys()) expect(skeleton(skeleton(letter))).toBe(skeleton(letter))
})
