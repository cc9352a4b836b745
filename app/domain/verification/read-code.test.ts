import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badInputs } from '#seeds/bad-inputs.ts'
import { bestMs, hostileTexts } from '#seeds/hostile-texts.ts'
import { readCode } from './read-code.ts'

test.each(badInputs('codes'))('the code $input is read as $expected', ({ input, expected }) => {
  const refused = String(expected).startsWith('E_')
  const answer = refused
    ? { outcome: 'refused', fault: expected }
    : { outcome: 'ok', code: String(expected).slice(1) }
  expect(readCode(input)).toEqual(answer)
})

test.each([
  ['１２３ ４５６\n', '123456'],
  ['12–34—56', '123456'],
  ['1 2 3\u00a04\u200b5\u20286', '123456'],
  ['𝟙𝟚𝟛𝟺𝟻𝟼', '123456'],
  ['໐໑໒໓໔໕', '012345'],
  ['𞥐𞥑𞥒𞥓𞥔𞥕', '012345'],
])('%j is read as %s', (typed, code) => {
  expect(readCode(typed)).toEqual({ outcome: 'ok', code })
})

test.each(['12345', '1234567', '12345a', '123.456', '+123456', '123456\0', '１２３４５', '²³¹²³¹', '-', ' '])(
  '%j is no code',
  (typed) => {
    expect(readCode(typed)).toEqual({ outcome: 'refused', fault: 'E_CODE' })
  },
)

test('whatever is sent, the answer is six ASCII digits or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (sent) => {
      const reading = readCode(sent)
      if (reading.outcome === 'ok') expect(reading.code).toMatch(/^[0-9]{6}$/)
    }),
  )
})

test('every decimal digit of every script has its value', () => {
  for (const system of Intl.supportedValuesOf('numberingSystem')) {
    const written = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(
      1234567890,
    )
    if (!/^\p{Nd}{10}$/u.test(written)) continue
    const digits = Array.from(written)
    expect(readCode(digits.slice(0, 6).join(''))).toEqual({ outcome: 'ok', code: '123456' })
    expect(readCode(digits.slice(4).join(''))).toEqual({ outcome: 'ok', code: '567890' })
  }
})

test('nobody makes the reader work: 100 kB of anything is answered within 5 ms', () => {
  for (const text of hostileTexts) expect(bestMs(() => readCode(text))).toBeLessThan(5)
})
