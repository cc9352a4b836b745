import { expect, test } from 'vitest'
import { hyphenate, readIsbn } from './isbn.ts'

test('an ISBN is read however it is typed', () => {
  for (const typed of [
    '978-3-16-148410-0',
    'ISBN 978 3 16 148410 0',
    'isbn-13: 9783161484100',
    '978‑3‑16‑148410‑0',
  ])
    expect(readIsbn(typed)).toBe('9783161484100')
})

test('an old one of ten digits gets its new form, an X at its end too', () => {
  expect(readIsbn('3-16-148410-X')).toBe('9783161484100')
  expect(readIsbn('0-306-40615-2')).toBe('9780306406157')
})

test('a slip of one digit, or of two neighbours, is noticed', () => {
  expect(readIsbn('9783161484101')).toBeUndefined()
  expect(readIsbn('9783161484010')).toBeUndefined()
  expect(readIsbn('0306406153')).toBeUndefined()
  expect(readIsbn('5901234123457')).toBeUndefined()
  expect(readIsbn('')).toBeUndefined()
})

test('its hyphens are printed as they were typed', () => {
  expect(hyphenate('9783161484100', '978–3–16–148410–0')).toBe('978-3-16-148410-0')
  expect(hyphenate('9783161484100', '9783161484100')).toBe('978-3161484100')
  expect(hyphenate('9783161484100', '3-16-148410-X')).toBe('978-3161484100')
})
