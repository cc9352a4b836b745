import { expect, test } from 'vitest'
import { papers, type PaperName } from './papers.ts'
import { spineWidth } from './spine-width.ts'

test('a spine is as wide as its leaves are thick', () => {
  // 44 leaves of 144 µm.
  expect(spineWidth(88, 'bookwove-80')).toBe(6.34)
  expect(spineWidth(87, 'bookwove-80')).toBe(6.34)
  expect(spineWidth(400, 'offset-80')).toBe(20.8)
})

test('it is what the printers’ rule says, for every paper', () => {
  for (const [name, { grams, volume }] of Object.entries(papers))
    expect(spineWidth(320, name as PaperName)).toBeCloseTo((320 * grams * volume) / 20_000, 2)
})
