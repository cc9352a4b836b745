import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

const spoken = (search: string, wishes?: string) =>
  localeOf(
    new Request(`https://sign.example.org/${search}`, {
      headers: wishes ? { 'Accept-Language': wishes } : {},
    }),
  )

test('the address decides, then the browser, then English', () => {
  expect(spoken('?lang=pl', 'de')).toEqual({ locale: 'pl', chosen: 'pl' })
  expect(spoken('', 'de-AT,de;q=0.9,en;q=0.8')).toEqual({ locale: 'de', chosen: undefined })
  expect(spoken('')).toEqual({ locale: 'en', chosen: undefined })
})

test('the browser’s order of wishes is kept, and a refused language is not spoken', () => {
  expect(spoken('', 'en;q=0.3, fr;q=0.7, de;q=0.5').locale).toBe('fr')
  expect(spoken('', 'sv, nl, es;q=0.2').locale).toBe('es')
  expect(spoken('', 'fr;q=0, de;q=0.1').locale).toBe('de')
})

test('nonsense is English', () => {
  for (const wish of ['../../', '*', ',,,;;;', 'x'.repeat(20_000), 'fr;q=NaN'])
    expect(spoken('', wish).locale).toBe('en')
  expect(spoken('?lang=../../')).toEqual({ locale: 'en', chosen: undefined })
})
