import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentOnDark, accentOnLight, contrast, contrastOnLight } from './accents.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('black on white is 21 to 1, as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2)
})

test('whatever ink a campaign has, it reads on dark paper, and what reads already stays as it is', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const dark = accentOnDark(colour)
      expect(contrast(dark, '#141311')).toBeGreaterThanOrEqual(4.5)
      expect(accentOnDark(dark)).toBe(dark)
    }),
  )
})

test('a faint one is darkened on light paper, and the number told of it is the one before', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const light = accentOnLight(colour)
      expect(contrast(light, '#fdfcf9')).toBeGreaterThanOrEqual(4.5)
      expect(accentOnLight(light)).toBe(light)
    }),
  )
  expect(accentOnLight('#1f4d36')).toBe('#1f4d36')
  expect(contrastOnLight('#f2c400')).toBe(1.6)
})
