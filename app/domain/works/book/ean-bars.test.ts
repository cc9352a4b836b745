import { expect, test } from 'vitest'
import { eanBars, type Bar } from './ean-bars.ts'

const modulesOf = (bars: Bar[]) => {
  const modules = Array.from({ length: 95 }, () => '0')
  for (const { at, width } of bars) modules.fill('1', at, at + width)
  return modules.join('')
}

test('the bars of 5901234123457 are those that scanners read', () => {
  expect(modulesOf(eanBars('5901234123457'))).toBe(
    '10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101',
  )
})

test('the guards at the ends and in the middle are longer', () => {
  const guards = eanBars('9783161484100').filter(({ guard }) => guard)
  expect(guards.map(({ at }) => at)).toEqual([0, 2, 46, 48, 92, 94])
})
