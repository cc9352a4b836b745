import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './answer-part.ts'

test('a part that was asked for lies within the file', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), fc.integer({ min: 1, max: 4_000 }), (from, more, bytes) => {
      const part = readRange(`bytes=${from}-${from + more}`, bytes)
      if (from >= bytes) return part === 'outside'
      return typeof part === 'object' && part.from === from && part.to === Math.min(from + more, bytes - 1)
    }),
  )
})

test('the end of a file, and everything from a place on', () => {
  expect(readRange('bytes=-10', 100)).toEqual({ from: 90, to: 99 })
  expect(readRange('bytes=-1000', 100)).toEqual({ from: 0, to: 99 })
  expect(readRange('bytes=40-', 100)).toEqual({ from: 40, to: 99 })
  expect(readRange('bytes=-0', 100)).toBe('outside')
})

test('what is no single range is answered by the whole file', () => {
  for (const header of [
    null,
    '',
    'bytes=',
    'bytes=-',
    'bytes=0-1,5-6',
    'bytes=5-2',
    'lines=1-2',
    'bytes=a-b',
  ])
    expect(readRange(header, 100)).toBeUndefined()
})
