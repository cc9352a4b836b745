import { expect, test } from 'vitest'
import { badInputs } from '#seeds/bad-inputs.ts'
import { bestMs, hostileTexts } from '#seeds/hostile-texts.ts'
import { readName } from './read-name.ts'

test.each(badInputs('N-A'))('$input stands on the list as typed ($why)', ({ input }) => {
  expect(readName(input)).toEqual({ outcome: 'ok', name: input, flags: [] })
})

test.each(badInputs('N-B'))('a name is tidied and accepted: $why', ({ input, expected }) => {
  expect(readName(input)).toEqual({ outcome: 'ok', name: String(expected).slice(1), flags: [] })
})

test.each(badInputs('N-C'))('a name is refused with $expected: $why', ({ input, expected }) => {
  expect(readName(input)).toEqual({ outcome: 'refused', fault: expected })
})

test.each(badInputs('N-D'))(
  '$input is accepted and waits for a human look: $expected',
  ({ input, expected }) => {
    expect(readName(input)).toEqual({ outcome: 'ok', name: input, flags: [expected] })
  },
)

test.each([
  ['O`Brien', "O'Brien"],
  ['Ana\u3000\u00a0 Novak', 'Ana Novak'],
  ['\u2f23\u2f47', '夕日'],
  ['ｱﾝﾅ ｶﾞ', 'アンナ ガ'],
  ['ﬁona', 'fiona'],
  ['Ana\ufffc', 'Ana'],
  ['葛\u{e0100}\u{e0101}', '葛\u{e0100}'],
  ['A\u{e0100}na', 'Ana'],
  ['ℝita', 'Rita'],
])('%j becomes %j', (typed, name) => {
  expect(readName(typed)).toEqual({ outcome: 'ok', name, flags: [] })
})

test.each([
  ['12345', 'E_CHAR'],
  ["'", 'E_CHAR'],
  ['\u2800', 'E_EMPTY'],
  ['Ana\u3164', 'E_INVISIBLE'],
  ['Ana \u{f8ff}', 'E_UNASSIGNED'],
  ['Ana\ud800', 'E_ENCODING'],
  ['Ana\u0085Novak', 'E_CONTROL'],
  ['＜script＞', 'E_CHAR'],
  ['ana＠example.org', 'E_URL'],
  ['－Ana', 'E_CHAR'],
  ['javascript:alert(1)', 'E_URL'],
  ['SPAM.COM', 'E_URL'],
  ['spam。com', 'E_URL'],
  ['sp\u200bam.c\u200bom', 'E_URL'],
  ['bit.ly/abc', 'E_URL'],
  ['https://evil.example/', 'E_URL'],
  ['buy at casino.ru now', 'E_URL'],
  ['../../etc/passwd', 'E_CHAR'],
  ['`id`', 'E_CHAR'],
  ['Ana ✓', 'E_SYMBOL'],
  ['Ana 1\ufe0f\u20e3', 'E_SYMBOL'],
  ['Ana\u20e3', 'E_ZALGO'],
  ['ก็็็็็', 'E_ZALGO'],
  ['ကာာာာာာာာာ', 'E_ZALGO'],
  [undefined, 'E_TYPE'],
  [{ name: 'Ana' }, 'E_TYPE'],
])('%j is refused with %s', (typed, fault) => {
  expect(readName(typed)).toEqual({ outcome: 'refused', fault })
})

test('a hundred letters are a name and a hundred and one are not', () => {
  expect(readName('ab'.repeat(50)).outcome).toBe('ok')
  expect(readName(`${'ab'.repeat(50)}c`)).toEqual({ outcome: 'refused', fault: 'E_LONG' })
})

test('four accents on a letter are a name and five are not', () => {
  expect(readName('Zo\u0317\u0318\u0319\u031a').outcome).toBe('ok')
  expect(readName('Zo\u0317\u0318\u0319\u031a\u031c')).toEqual({ outcome: 'refused', fault: 'E_ZALGO' })
})

test('nobody makes the reader work: 100 kB of anything is answered within 5 ms, a megabyte within one', () => {
  for (const text of hostileTexts) expect(bestMs(() => readName(text))).toBeLessThan(5)
  for (const text of hostileTexts) expect(bestMs(() => readName(text.slice(0, 1_024)))).toBeLessThan(5)
  expect(bestMs(() => readName('x'.repeat(1_000_000)))).toBeLessThan(1)
})
