import { expect, test } from 'vitest'
import { feelSpike } from './feel-spike.ts'

const calm = { loopMs: 5, waitMs: 2, costly: 10 }
const times = (count: number, feel: () => boolean) => Array.from({ length: count }, feel).at(-1)

test.each(['loopMs', 'waitMs', 'costly'] as const)(
  'five seconds of too much in a row are a spike, four are not: %s',
  (name) => {
    const feels = feelSpike()
    const hard = { ...calm, [name]: 2_000 }
    expect(times(4, () => feels(hard))).toBe(false)
    expect(feels(calm)).toBe(false)
    expect(times(4, () => feels(hard))).toBe(false)
    expect(feels(hard)).toBe(true)
  },
)

test('it is over after half a minute of calm in a row, not after less and not when it is only a little better', () => {
  const feels = feelSpike()
  times(5, () => feels({ ...calm, costly: 500 }))
  expect(times(100, () => feels({ ...calm, costly: 150 }))).toBe(true)
  expect(times(29, () => feels(calm))).toBe(true)
  expect(feels({ ...calm, costly: 150 })).toBe(true)
  expect(times(29, () => feels(calm))).toBe(true)
  expect(feels(calm)).toBe(false)
})
