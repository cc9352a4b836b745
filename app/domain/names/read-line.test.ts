import { expect, test } from 'vitest'
import { bestMs, hostileTexts } from '#seeds/hostile-texts.ts'
import { readLine } from './read-line.ts'

test.each([
  'C++ developer',
  'C# / F# developer',
  'ASP.NET developer',
  'Node.js developer',
  'R&D',
  'Violinist, 2nd desk',
  'AT&T',
  '(retired)',
  '“Die Zeit”, editor',
  'Künstler*in',
  'Engineer @ ACME',
  "King's College",
  'Ministry of Health; adviser',
  '100% self-employed',
  '3M',
  'Universität Zürich – ETH',
  '東京大学',
  'پزشک',
  '…',
])('%s may stand beside a name', (line) => {
  expect(readLine(line)).toEqual({ outcome: 'ok', line })
})

test.each([undefined, '', '   ', '\u200b'])('%j leaves the line empty', (typed) => {
  expect(readLine(typed)).toEqual({ outcome: 'ok', line: '' })
})

test('a line is tidied as a name is', () => {
  expect(readLine(' \u202eＤｏｃｔｏｒ\u00a0 of  law\n')).toEqual({ outcome: 'ok', line: 'Doctor of law' })
})

test.each([
  ['=SUM(A1)', 'E_CHAR'],
  ['+1', 'E_CHAR'],
  ['-2+3', 'E_CHAR'],
  ['@SUM(A1)', 'E_CHAR'],
  ['<b>Doctor</b>', 'E_CHAR'],
  ['${7*7}', 'E_CHAR'],
  ['Doctor\nBcc: x', 'E_CONTROL'],
  ['Doctor\tof law', 'E_CONTROL'],
  ['write to ana@example.org', 'E_URL'],
  ['see www.spam.example', 'E_URL'],
  ['spam.com', 'E_URL'],
  ['javascript:alert(1)', 'E_URL'],
  ['Doctor 👩‍⚕️', 'E_SYMBOL'],
  ['ACME™', 'E_SYMBOL'],
  ['D\u0351\u036b\u0343\u036a\u0302\u036boctor', 'E_ZALGO'],
  ['\u0301Doctor', 'E_MARK_FIRST'],
  ['\u3164', 'E_INVISIBLE'],
  ['Doctor\ufffd', 'E_ENCODING'],
  ['Doctor\uf8ff', 'E_UNASSIGNED'],
  ['x'.repeat(101), 'E_LONG'],
  [null, 'E_TYPE'],
  [['Doctor'], 'E_TYPE'],
])('%j is refused beside a name with %s', (typed, fault) => {
  expect(readLine(typed)).toEqual({ outcome: 'refused', fault })
})

test('a field may ask for shorter or longer lines', () => {
  expect(readLine('abcde', { maxGraphemes: 5 }).outcome).toBe('ok')
  expect(readLine('abcdef', { maxGraphemes: 5 })).toEqual({ outcome: 'refused', fault: 'E_LONG' })
  expect(readLine('ab '.repeat(60), { maxGraphemes: 200 }).outcome).toBe('ok')
})

test('nobody makes the reader work: 100 kB of anything is answered within 5 ms', () => {
  for (const text of hostileTexts) expect(bestMs(() => readLine(text))).toBeLessThan(5)
  for (const text of hostileTexts) expect(bestMs(() => readLine(text.slice(0, 1_024)))).toBeLessThan(5)
})
